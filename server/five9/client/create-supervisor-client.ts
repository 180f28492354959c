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
import { hasOperation } from '../contract/versions.ts';
import { actingCalls } from './acting-calls.ts';
import type { ActingClient } from './acting-client.ts';
import { type AnswerReader, gatheredAnswer, streamedAnswer } from './answer-readers.ts';
import type { CallOutcome } from './call-outcome.ts';
import { type Caller, createCaller } from './caller.ts';
import { createSoapCodec, type SoapCodec } from './soap-codec.ts';
import type { CallOptions, SupervisorClient } from './supervisor-client.ts';
import { type FoundVersion, type Step, VersionLadder } from './version-ladder.ts';

export interface SupervisorClientOptions {
  /** The endpoint, path included. It alone says where calls go; nothing is ever fetched but answers. */
  url: string;
  username: string;
  password: string;
  clock: Clock;
  log: Logger;
  /** An answer longer than this, raw or unpacked, is given up. */
  maxAnswerBytes?: number;
  /** Older versions of the service take the place of the one in `url` where that is not there; default false. */
  fallsBack?: boolean;
  /** Which version was found before; default null. */
  versionBefore?: FoundVersion | null;
  /** Told which version is there, where it was to be found. */
  onVersion?: (found: FoundVersion) => void;
}

type Args = Readonly<Record<string, AnswerValue>>;

/** A client of the Statistics service. Every call ends in a CallOutcome; only a malformed `url` throws, here. */
export function createSupervisorClient(options: SupervisorClientOptions): SupervisorClient & ActingClient {
  const { log } = options;
  const ladder = new VersionLadder({
    url: options.url,
    fallsBack: options.fallsBack ?? false,
    clock: options.clock,
    before: options.versionBefore ?? null,
    onFound: options.onVersion ?? (() => undefined),
  });
  const lines = new Map<Step, Line>();

  function lineAt(step: Step): Line {
    let line = lines.get(step);
    if (!line) {
      const caller = createCaller({ maxAnswerBytes: 32 * 1024 * 1024, ...options, url: step.url });
      lines.set(step, (line = { caller, codec: createSoapCodec(SUPERVISOR_CONTRACT, step.version) }));
    }
    return line;
  }

  async function call<T>(
    operation: OperationName,
    request: { args: Args; options: CallOptions },
    readerOf: (codec: SoapCodec<OperationName>) => AnswerReader<T>,
  ): Promise<CallOutcome<T | null>> {
    if (operation === 'setSessionParameters') ladder.sessionOpens();
    for (;;) {
      const { step } = ladder;
      if (!hasOperation(step.version, operation)) return lacking(operation, step);
      const { caller, codec } = lineAt(step);
      const ready = await codec;
      const outcome = await caller.call({
        operation,
        body: ready.writeRequest(operation, request.args),
        reader: readerOf(ready),
        options: request.options,
      });
      if (!isNotThere(outcome)) {
        if (outcome.kind !== 'failed') ladder.answered(step);
        return outcome;
      }
      if (!ladder.missed(step)) return outcome;
      log.info({ version: step.version }, 'the service does not have this version; asking for an older one');
    }
  }

  function lacking(operation: OperationName, { version }: Step): CallOutcome<never> {
    const failure = { kind: 'lacking', detail: `${operation} is not in ${version}` } as const;
    return { kind: 'failed', failure, receivedAt: options.clock.now() };
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
    close: () => {
      for (const { caller } of lines.values()) caller.close();
    },
  };
}

interface Line {
  caller: Caller;
  codec: Promise<SoapCodec<OperationName>>;
}

/** Nobody at this address: the call has reached no service. */
function isNotThere(outcome: CallOutcome<unknown>): boolean {
  return (
    outcome.kind === 'failed' &&
    outcome.failure.kind === 'http' &&
    (outcome.failure.status === 404 || outcome.failure.status === 410)
  );
}
