import type { Clock } from '#lib/domain/clock';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { CallOutcome } from '../client/call-outcome.ts';
import type { CallOptions, SupervisorClient } from '../client/supervisor-client.ts';
import type {
  WireLimitTimeoutState,
  WireLoggedInUser,
  WireNamedId,
  WireStatistics,
  WireStatisticsUpdate,
  WireUserLimits,
  WireViewSettings,
} from '../contract/wire-types.ts';
import { SNAPSHOT_QUOTA, UPDATE_QUOTA } from '../quota/quota-ledger.ts';
import type { FairQueue } from './fair-queue.ts';
import type { QuotaKeeper } from './quota-keeper.ts';
import { watchedCall } from './watched-call.ts';

/** One finished call, for metrics. `outcome` is `ok`, a fault's name or the kind of a failure. */
export interface CallReport {
  operation: string;
  outcome: string;
  durationMs: number;
  bytes: number;
}

export interface ServiceCallsOptions {
  client: SupervisorClient;
  clock: Clock;
  queue: FairQueue;
  quota: QuotaKeeper;
  report: (report: CallReport) => void;
}

const ANSWER_MS = 15_000;
const SNAPSHOT_MS = 60_000;
const OPEN_MS = 30_000;
const CLOSE_MS = 5_000;

/** The calls a source makes: each in its turn, under a watchdog, counted against the quota when it leaves. */
export class ServiceCalls {
  readonly #options: ServiceCallsOptions;

  constructor(options: ServiceCallsOptions) {
    this.#options = options;
  }

  open(settings: WireViewSettings, signal: AbortSignal): Promise<CallOutcome<WireViewSettings | null>> {
    return this.#call('setSessionParameters', { signal, timeoutMs: OPEN_MS }, (options) => {
      this.#options.quota.spend(SNAPSHOT_QUOTA);
      return this.#options.client.setSessionParameters(settings, options);
    });
  }

  /** A whole table, every column the domain has: naming columns would cost a call and can only fail. */
  snapshot(type: StatisticType, signal: AbortSignal): Promise<CallOutcome<WireStatistics | null>> {
    return this.#call('getStatistics', { signal, timeoutMs: SNAPSHOT_MS }, (options) => {
      this.#options.quota.spend(SNAPSHOT_QUOTA);
      return this.#options.client.getStatistics(type, null, options);
    });
  }

  update(
    request: { type: StatisticType; previousTimestamp: number; longPollingTimeoutMs: number },
    signal: AbortSignal,
  ): Promise<CallOutcome<WireStatisticsUpdate | null>> {
    const timeoutMs = request.longPollingTimeoutMs + ANSWER_MS;
    return this.#call('getStatisticsUpdate', { signal, timeoutMs }, (options) => {
      this.#options.quota.spend(UPDATE_QUOTA);
      return this.#options.client.getStatisticsUpdate(request, options);
    });
  }

  counters(signal: AbortSignal): Promise<CallOutcome<WireLimitTimeoutState[]>> {
    return this.#call('getCallCountersState', { signal, timeoutMs: ANSWER_MS }, (options) =>
      this.#options.client.getCallCountersState(options),
    );
  }

  userLimits(signal: AbortSignal): Promise<CallOutcome<WireUserLimits | null>> {
    return this.#call('getUserLimits', { signal, timeoutMs: ANSWER_MS }, (options) =>
      this.#options.client.getUserLimits(options),
    );
  }

  loggedInUsers(signal: AbortSignal): Promise<CallOutcome<WireLoggedInUser[]>> {
    return this.#call('getLoggedInUsers', { signal, timeoutMs: ANSWER_MS }, (options) =>
      this.#options.client.getLoggedInUsers(options),
    );
  }

  ownSkills(signal: AbortSignal): Promise<CallOutcome<WireNamedId[]>> {
    return this.#call('getMySkillsIds', { signal, timeoutMs: ANSWER_MS }, (options) =>
      this.#options.client.getMySkillsIds(options),
    );
  }

  ownGroups(signal: AbortSignal): Promise<CallOutcome<WireNamedId[]>> {
    return this.#call('getMyGroupIds', { signal, timeoutMs: ANSWER_MS }, (options) =>
      this.#options.client.getMyGroupIds(options),
    );
  }

  close(signal: AbortSignal): Promise<CallOutcome<null>> {
    return this.#call('closeSession', { signal, timeoutMs: CLOSE_MS }, (options) =>
      this.#options.client.closeSession(options),
    );
  }

  async #call<T>(
    operation: string,
    options: CallOptions,
    call: (options: CallOptions) => Promise<CallOutcome<T>>,
  ): Promise<CallOutcome<T>> {
    const { clock, queue, report } = this.#options;
    let sentAt = clock.now();
    const outcome = await watchedCall({
      clock,
      queue,
      ...options,
      call: (callOptions) => {
        sentAt = clock.now();
        return call(callOptions);
      },
    });
    report({
      operation,
      outcome: outcomeName(outcome),
      durationMs: Math.max(0, clock.now() - sentAt),
      bytes: outcome.kind === 'ok' ? outcome.bytes : 0,
    });
    return outcome;
  }
}

function outcomeName(outcome: CallOutcome<unknown>): string {
  switch (outcome.kind) {
    case 'ok':
      return 'ok';
    case 'fault':
      return outcome.fault.name;
    case 'failed':
      return outcome.failure.kind;
  }
}
