import type { StatisticType } from '#lib/domain/statistic-type';
import type {
  WireApiVersions,
  WireLimitTimeoutState,
  WireLoggedInUser,
  WireNamedId,
  WirePermission,
  WireStatistics,
  WireStatisticsUpdate,
  WireUserLimits,
  WireViewSettings,
} from '../contract/wire-types.ts';
import type { CallOutcome } from './call-outcome.ts';

/** `timeoutMs` is the watchdog of the whole call, long-poll wait included. */
export interface CallOptions {
  signal: AbortSignal;
  timeoutMs: number;
  /** What must not be done twice: it goes out once, on a line of its own, whatever becomes of the line. */
  isOnce?: boolean;
}

/** The operations of the service that only read. One user, so one call at a time: callers queue. */
export interface SupervisorClient {
  setSessionParameters(
    settings: WireViewSettings,
    options: CallOptions,
  ): Promise<CallOutcome<WireViewSettings | null>>;
  getSessionParameters(options: CallOptions): Promise<CallOutcome<WireViewSettings | null>>;
  closeSession(options: CallOptions): Promise<CallOutcome<null>>;
  getColumnNames(type: StatisticType, options: CallOptions): Promise<CallOutcome<string[]>>;
  getStatistics(
    type: StatisticType,
    columns: readonly string[] | null,
    options: CallOptions,
  ): Promise<CallOutcome<WireStatistics | null>>;
  getStatisticsUpdate(
    request: { type: StatisticType; previousTimestamp: number; longPollingTimeoutMs: number },
    options: CallOptions,
  ): Promise<CallOutcome<WireStatisticsUpdate | null>>;
  getCallCountersState(options: CallOptions): Promise<CallOutcome<WireLimitTimeoutState[]>>;
  getLoggedInUsers(options: CallOptions): Promise<CallOutcome<WireLoggedInUser[]>>;
  getMyGroupIds(options: CallOptions): Promise<CallOutcome<WireNamedId[]>>;
  getMyPermissions(options: CallOptions): Promise<CallOutcome<WirePermission[]>>;
  getMySkillsIds(options: CallOptions): Promise<CallOutcome<WireNamedId[]>>;
  getUserLimits(options: CallOptions): Promise<CallOutcome<WireUserLimits | null>>;
  getApiVersions(options: CallOptions): Promise<CallOutcome<WireApiVersions | null>>;
  /** Closes kept-alive sockets. */
  close(): void;
}
