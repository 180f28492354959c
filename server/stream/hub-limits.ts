import { QUERIES_PER_STREAM } from '#lib/wire/stream-limits';

/** What the hub allows and when it acts. Times are rounded up to whole beats. */
export interface HubLimits {
  /** Open streams in all. */
  streams: number;
  /** Streams, open or remembered. A browser has one however many its tabs, unless it knows no shared workers. */
  streamsPerSession: number;
  streamsPerPerson: number;
  /** One screen needs one; its oldest make room. */
  streamsPerDisplay: number;
  queriesPerStream: number;
  /** Distinct queries over all streams, and over those of one person or token. */
  openQueries: number;
  queriesPerAsker: number;
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
  streams: 10_000,
  streamsPerSession: 50,
  streamsPerPerson: 1_000,
  streamsPerDisplay: 10,
  queriesPerStream: QUERIES_PER_STREAM,
  openQueries: 5_000,
  queriesPerAsker: 1_000,
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

/** The hub counts time in beats. */
export const BEAT_MS = 500;

export function beats(ms: number): number {
  return Math.ceil(ms / BEAT_MS);
}
