import type { StatisticType } from '#lib/domain/statistic-type';
import type { Five9Fault } from '#server/five9/contract/fault';
import type { OperationName } from '#server/five9/contract/operation-table';
import { readFault } from '#server/five9/contract/read-fault';
import { readRow, readText } from '#server/five9/contract/read-scalar';
import type { AnswerValue } from '#server/five9/contract/soap-writer';
import { writeRequest } from '#server/five9/contract/write-answer';
import { childrenNamed, readElement, type XmlElement } from '#server/five9/contract/xml-element';
import { isRecord, listOf, valueOf, type XmlRecord, type XmlValue } from '#server/five9/contract/xml-value';

/** An answer as it came: status, body, and what is in it. `value` is the response wrapper's content. */
interface SoapReply {
  status: number;
  body: string;
  fault: Five9Fault | null;
  value: XmlValue | undefined;
}

export interface Snapshot {
  columns: string[];
  rows: (string | null)[][];
  timestamp: number;
}

export interface Update {
  added: string[];
  cells: { objectName: string; columnName: string; columnValue: string }[];
  deleted: string[];
  lastTimestamp: number;
  previousTimestamp: number;
}

/** A program at some desk that speaks to the service by hand. */
export class SoapCaller {
  readonly #url: string;
  readonly #headers: Record<string, string>;

  constructor(who: { url: string; user: string; password: string; program: string }) {
    this.#url = who.url;
    this.#headers = {
      authorization: `Basic ${Buffer.from(`${who.user}:${who.password}`).toString('base64')}`,
      'content-type': 'text/xml;charset=UTF-8',
      soapaction: '""',
      'user-agent': who.program,
    };
  }

  async post(body: string, signal: AbortSignal | null = null): Promise<SoapReply> {
    const answer = await fetch(this.#url, {
      method: 'POST',
      headers: this.#headers,
      body,
      redirect: 'manual',
      signal,
    });
    return { status: answer.status, ...read(await answer.text()) };
  }

  call(operation: OperationName, args: Readonly<Record<string, AnswerValue>> = {}): Promise<SoapReply> {
    return this.post(writeRequest(operation, args));
  }

  /** The local name of the fault that a call ends in, or `ok`. */
  async outcome(operation: OperationName, args: Readonly<Record<string, AnswerValue>> = {}): Promise<string> {
    return (await this.call(operation, args)).fault?.name ?? 'ok';
  }

  open(settings: Readonly<Record<string, AnswerValue>> = {}): Promise<SoapReply> {
    return this.call('setSessionParameters', {
      viewSettings: { shiftStart: 28_800_000, timeZone: -25_200_000, ...settings },
    });
  }

  async snapshot(statisticType: StatisticType, columns?: readonly string[]): Promise<Snapshot> {
    const columnNames = columns ? { values: { data: columns } } : undefined;
    const reply = await this.call('getStatistics', { statisticType, columnNames });
    const found = returned(reply);
    return {
      columns: readRow(found['columns']).map((name) => name ?? ''),
      rows: listOf(found['rows']).map((row) => readRow(row)),
      timestamp: Number(readText(found['timestamp'])),
    };
  }

  /** Null where the long poll ended with nothing new. */
  async update(
    statisticType: StatisticType,
    previousTimestamp: number,
    longPollingTimeout = 0,
  ): Promise<Update | null> {
    const reply = await this.call('getStatisticsUpdate', {
      statisticType,
      previousTimestamp,
      longPollingTimeout,
    });
    if (reply.fault === null && !(isRecord(reply.value) && 'return' in reply.value)) return null;
    const found = returned(reply);
    return {
      added: texts(found['addedObjects']),
      cells: listOf(found['dataUpdate']).map((item) => {
        const record = isRecord(item) ? item : {};
        return {
          objectName: readText(record['objectName']),
          columnName: readText(record['columnName']),
          columnValue: readText(record['columnValue']),
        };
      }),
      deleted: texts(found['deletedObjects']),
      lastTimestamp: Number(readText(found['lastTimestamp'])),
      previousTimestamp: Number(readText(found['previousTimestamp'])),
    };
  }
}

function read(body: string): Omit<SoapReply, 'status'> {
  const reading = readElement(body);
  if (reading.kind !== 'ok') return { body, fault: null, value: undefined };
  const wrapper: XmlElement | undefined = childrenNamed(reading.root, 'Body')[0]?.children[0];
  return { body, fault: readFault(reading.root), value: wrapper ? valueOf(wrapper) : undefined };
}

function returned({ fault, value, status }: SoapReply): XmlRecord {
  if (fault) throw new Error(`${fault.name}: ${fault.message}`);
  const found = isRecord(value) ? listOf(value['return'])[0] : undefined;
  if (!isRecord(found)) throw new Error(`an answer of status ${status} has no return`);
  return found;
}

function texts(value: XmlValue | undefined): string[] {
  return readRow(value).map((text) => text ?? '');
}
