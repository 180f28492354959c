import {
  configurationWriter,
  readConfigurationFault,
} from '#server/five9/contract/configuration/configuration-contract';
import type { ConfigurationFaultName } from '#server/five9/contract/configuration/configuration-faults';
import type { ConfigurationOperation } from '#server/five9/contract/configuration/configuration-operations';
import type { Five9Fault } from '#server/five9/contract/fault';
import { readText } from '#server/five9/contract/read-scalar';
import type { AnswerValue } from '#server/five9/contract/soap-writer';
import { childrenNamed, readElement } from '#server/five9/contract/xml-element';
import { isRecord, listOf, valueOf, type XmlRecord } from '#server/five9/contract/xml-value';

interface Reply {
  status: number;
  body: string;
  fault: Five9Fault<ConfigurationFaultName> | null;
  /** Each `return`. */
  found: XmlRecord[];
}

/** A program that speaks to the configuration service by hand. */
export class ConfigurationCaller {
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

  async call(
    operation: ConfigurationOperation,
    args: Readonly<Record<string, AnswerValue>> = {},
  ): Promise<Reply> {
    const answer = await fetch(this.#url, {
      method: 'POST',
      headers: this.#headers,
      body: configurationWriter.writeRequest(operation, args),
      redirect: 'manual',
    });
    const body = await answer.text();
    return { status: answer.status, body, ...read(body) };
  }

  /** The fault that a call ends in, or `ok`. */
  async outcome(
    operation: ConfigurationOperation,
    args: Readonly<Record<string, AnswerValue>> = {},
  ): Promise<string> {
    const { fault, status } = await this.call(operation, args);
    return fault?.name ?? (status === 200 ? 'ok' : `http ${status}`);
  }

  /** The text of one field of each `return`. */
  async field(operation: ConfigurationOperation, name: string): Promise<string[]> {
    return (await this.call(operation)).found.map((record) => readText(record[name]));
  }
}

function read(body: string): Pick<Reply, 'fault' | 'found'> {
  const reading = readElement(body);
  if (reading.kind !== 'ok') return { fault: null, found: [] };
  const inner = childrenNamed(reading.root, 'Body')[0]?.children[0];
  if (!inner) return { fault: null, found: [] };
  if (inner.name === 'Fault') return { fault: readConfigurationFault(inner), found: [] };
  const content = valueOf(inner);
  const found = isRecord(content) ? listOf(content['return']) : [];
  return { fault: null, found: found.filter((one) => isRecord(one)) };
}
