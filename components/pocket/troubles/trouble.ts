import type { DisplayStanding } from '#lib/domain/display';
import type { AgentLimitKey } from '#lib/domain/pocket/agent-limit-keys';
import type { ConnectionState } from '#lib/domain/source';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { Threshold } from '#lib/domain/threshold';
import type { Duration } from '#components/wall/read-row.ts';
import { byWorst, type Severity } from '#components/wall/severity.ts';

/** Since when, epoch ms on the server's clock. Not sure: it was so already when it was first looked at, at that moment. */
export interface TroubleSince {
  at: number;
  isSure: boolean;
}

interface Base {
  /** The same for as long as the trouble lasts. */
  key: string;
  severity: Exclude<Severity, 'ok'>;
  /** Null: nothing tells. */
  since: TroubleSince | null;
  /** Not live: what it says was true at this moment. */
  frozenAt: number | null;
  /** The name of the connection that it is of, where there are several and it does not say so itself. */
  from?: string;
}

export interface QueueTrouble extends Base {
  kind: 'queue';
  skill: string;
  waiting: number | null;
  longest: Duration;
  /** What is beyond its limit, each with that limit. */
  over: { waiting: Threshold | null; longest: Threshold | null };
  isUnattended: boolean;
}

/** Everybody who is beyond one limit. */
export interface AgentsTrouble extends Base {
  kind: 'agents';
  doing: AgentLimitKey;
  limit: Threshold;
  /** The longest first. `name` null where who it is may not be read. */
  agents: readonly { key: string; name: string | null; time: Duration }[];
}

export interface NumberTrouble extends Base {
  kind: 'number';
  /** Of the key number. */
  id: string;
  value: Duration;
  format: 'count' | 'duration' | 'percent';
  limit: Threshold;
}

export interface SourceTrouble extends Base {
  kind: 'source';
  connection: string;
  /** `old`: the connection lives, and some of its tables are not renewed. */
  state: Exclude<ConnectionState, 'live'> | 'old';
  reason: string;
  types: readonly StatisticType[];
}

export interface DisplayTrouble extends Base {
  kind: 'display';
  name: string;
  place: string;
  standing: Extract<DisplayStanding, 'stale' | 'frozen' | 'offline'>;
}

export interface QuotaTrouble extends Base {
  kind: 'quota';
  connection: string;
  operation: string;
  windowMs: number;
  used: number;
  limit: number;
  /** When it is counted anew; null where that is not told. */
  endAt: number | null;
}

export type Trouble =
  QueueTrouble | AgentsTrouble | NumberTrouble | SourceTrouble | DisplayTrouble | QuotaTrouble;

/** What is so now before what was; the worst first, of equal ones what has lasted longest; what nothing is known of last. */
export function orderTroubles(troubles: readonly Trouble[]): readonly Trouble[] {
  return troubles.toSorted(
    (a, b) =>
      Number(a.frozenAt !== null) - Number(b.frozenAt !== null) ||
      byWorst(a.severity, b.severity) ||
      sinceOf(a) - sinceOf(b) ||
      (a.key < b.key ? -1 : 1),
  );
}

function sinceOf({ since }: Trouble): number {
  return since?.at ?? Number.MAX_SAFE_INTEGER;
}
