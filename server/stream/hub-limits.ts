import { QUERIES_PER_STREAM } from '#lib/wire/stream-limits';

/** What the hub allows and when it acts. Times are rounded up to whole beats. */
export interface HubLimits {
  queriesPerStream: number;
  /** Distinct queries over all streams. */
  openQueries: number;
  /** Silence after which a viewer is sent a heartbeat. */
  heartbeatMs: number;
  /** Least and greatest time between two state frames, apart from urgent ones. */
  stateMinMs: number;
  stateMaxMs: number;
  /** How long a viewer's queries are kept after it has gone. */
  rememberMs: number;
  /** A viewer that takes nothing for so long, or misses so many bytes of deltas, is dropped. */
  stuckMs: number;
  missedBytes: number;
  /** Deltas kept for each query, for those who come back. */
  ringFrames: number;
  ringBytes: number;
  /** How long closing waits for viewers to take their goodbye. */
  goodbyeMs: number;
}

export const HUB_LIMITS: HubLimits = {
  queriesPerStream: QUERIES_PER_STREAM,
  openQueries: 5_000,
  heartbeatMs: 2_000,
  stateMinMs: 1_000,
  stateMaxMs: 5_000,
  rememberMs: 60_000,
  stuckMs: 20_000,
  missedBytes: 8 * 1024 * 1024,
  ringFrames: 128,
  ringBytes: 128 * 1024,
  goodbyeMs: 1_000,
};
