import type { SourceWhy } from '#lib/domain/source-why';
import type { TypeStanding } from '#lib/domain/source';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { RefusalWhy } from './session-state.ts';
import type { Trouble } from './trouble.ts';

/** What each event carries beside its kind. */
export interface EventContents {
  /** Begin. `held`: tables taken from a checkpoint. */
  start: { held: readonly StatisticType[]; sessionMayLive: boolean };
  /** setSessionParameters was answered. */
  opened: object;
  /** A whole table has come and was taken. */
  loaded: { type: StatisticType };
  /** An update was taken, or nothing had changed. */
  updated: { type: StatisticType };
  /** All rows of a table that had some were gone; the answer was not taken. */
  blank: { type: StatisticType };
  /** The service knows no such session. `expired`: it was left alone for longer than it lives. */
  lost: { expired: boolean };
  /** The service can no longer tell what changed. */
  outdated: { type: StatisticType };
  /** The user may not see this table. */
  'type-denied': { type: StatisticType };
  /** A call for this table failed in a way that says nothing of the others. */
  'type-trouble': { type: StatisticType; trouble: Trouble };
  /** The user is refused. */
  refused: { why: RefusalWhy };
  /** No call of the kind that is needed may be made before `until`. */
  limit: { until: number };
  /** A call failed in a way that says nothing of the session. */
  trouble: { trouble: Trouble };
  /** The moment waited for has come. */
  'wait-over': object;
  /** The settings the session was opened with no longer hold (daylight saving). */
  'settings-changed': object;
  /** Somebody asks for one fresh getStatistics of a table. */
  heal: { type: StatisticType };
  /** Our clock was set back by so much: moments noted before it lie as much too far ahead. */
  'clock-set-back': { byMs: number };
  stop: object;
}

export type SessionEventKind = keyof EventContents;
export type SessionEvent<K extends SessionEventKind = SessionEventKind> = {
  [P in K]: { kind: P } & EventContents[P];
}[K];

/** What a transition asks to be told, beside the new state. */
export interface SessionEffect {
  kind: 'standing';
  type: StatisticType;
  standing: TypeStanding;
  reason: string;
  why?: SourceWhy;
}
