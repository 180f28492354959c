import type { Logger } from 'pino';
import type { Clock } from '#lib/domain/clock';
import type { OperationName } from '../contract/operation-table.ts';
import {
  type AnswerContent,
  readApiVersions,
  readCallCountersState,
  readColumnNames,
  readLoggedInUsers,
  readNamedIds,
  readPermissions,
  readUserLimits,
  readViewSettings,
} from '../contract/read-answers.ts';
import { statisticsStream, statisticsUpdateStream } from '../contract/statistics-stream.ts';
import type { AnswerValue } from '../contract/soap-writer.ts';
import { SUPERVISOR_CONTRACT } from '../contract/supervisor-contract.ts';
import { actingCalls } from './acting-calls.ts';
import type { ActingClient } from './acting-client.ts';
import { type AnswerReader, gatheredAnswer, streamedAnswer } from './answer-readers.ts';
import type { CallOutcome } from './call-outcome.ts';
import { createCaller } from './caller.ts';
import { createSoapCodec, type SoapCodec } from './soap-codec.ts';
import type { CallOptions, SupervisorClient } from './supervisor-client.ts';

export interface SupervisorClientOptions {
  /** The endpoint, path included. It alone says where calls go; nothing is ever fetched but answers. */
  url: string;
  username: string;
  password: string;
  clock: Clock;
  log: Logger;
  /** An answer longer than this, raw or unpacked, is given up. */
  maxAnswerBytes?: number;
}

type Args = Readonly<Record<string, AnswerValue>>;

/** A client of the Statistics service. Every call ends in a CallOutcome; only a malformed `url` throws, here. */
export function createSupervisorClient(options: SupervisorClientOptions): SupervisorClient & ActingClient {
  const caller = createCaller({ maxAnswerBytes: 32 * 1024 * 1024, ...options });
  let codec: Promise<SoapCodec<OperationName>> | null = null;

  async function call<T>(
    operation: OperationName,
    request: { args: Args; options: CallOptions },
    readerOf: (codec: SoapCodec<OperationName>) => AnswerReader<T>,
  ): Promise<CallOutcome<T | null>> {
    codec ??= createSoapCodec(SUPERVISOR_CONTRACT, 'v9_5');
    const ready = await codec;
    return caller.call({
      operation,
      body: ready.writeRequest(operation, request.args),
      reader: readerOf(ready),
      options: request.options,
    });
  }

  async function small<T>(
    operation: OperationName,
    request: { args?: Args; options: CallOptions },
    reshape: (content: AnswerContent) => T,
  ): Promise<CallOutcome<T>> {
    const outcome = await call(operation, { args: {}, ...request }, (ready) =>
      gatheredAnswer(ready, operation, reshape),
    );
    if (outcome.kind !== 'ok') return outcome;
    return { ...outcome, value: outcome.value ?? reshape(undefined) };
  }

  return {
    setSessionParameters: (settings, given) =>
      small(
        'setSessionParameters',
        { args: { viewSettings: { ...settings } }, options: given },
        readViewSettings,
      ),
    getSessionParameters: (given) => small('getSessionParameters', { options: given }, readViewSettings),
    closeSession: (given) => small('closeSession', { options: given }, () => null),
    getColumnNames: (statisticType, given) =>
      small('getColumnNames', { args: { statisticType }, options: given }, readColumnNames),
    getStatistics: (statisticType, columns, given) =>
      call(
        'getStatistics',
        {
          args: { statisticType, ...(columns ? { columnNames: { values: { data: columns } } } : {}) },
          options: given,
        },
        () => streamedAnswer(statisticsStream(statisticType)),
      ),
    getStatisticsUpdate: ({ type, previousTimestamp, longPollingTimeoutMs }, given) =>
      call(
        'getStatisticsUpdate',
        {
          args: { statisticType: type, previousTimestamp, longPollingTimeout: longPollingTimeoutMs },
          options: given,
        },
        () => streamedAnswer(statisticsUpdateStream(type)),
      ),
    getCallCountersState: (given) => small('getCallCountersState', { options: given }, readCallCountersState),
    getLoggedInUsers: (given) => small('getLoggedInUsers', { options: given }, readLoggedInUsers),
    getMyGroupIds: (given) => small('getMyGroupIds', { options: given }, readNamedIds),
    getMyPermissions: (given) => small('getMyPermissions', { options: given }, readPermissions),
    getMySkillsIds: (given) => small('getMySkillsIds', { options: given }, readNamedIds),
    getUserLimits: (given) => small('getUserLimits', { options: given }, readUserLimits),
    getApiVersions: (given) => small('getApiVersions', { options: given }, readApiVersions),
    ...actingCalls(small),
    close: () => caller.close(),
  };
}
