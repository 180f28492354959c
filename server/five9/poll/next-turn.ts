import type { Demand } from '#lib/domain/source';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { type PlannedSnapshot, planSnapshots, type SnapshotPurpose } from '../quota/load-plan.ts';
import { earliest, type QuotaLedger, UPDATE_QUOTA } from '../quota/quota-ledger.ts';
import type { SessionState, TypeState } from '../session/session-state.ts';

/** Two snapshots that only heal are this far apart, so that rows that come incomplete are healed together. */
const HEAL_GAP_MS = 15_000;
/** How long a poll is held where others wait behind it. */
export const SHORT_POLL_MS = 100;
/** No pause is longer: settings and counters are looked after in between. */
const LOOK_AGAIN_MS = 60_000;

/** What to ask next. Moments are epoch ms on our clock. `because: 'quota'`: something is due that may not be asked yet. */
export type Turn =
  | { kind: 'snapshot'; type: StatisticType; purpose: SnapshotPurpose }
  | { kind: 'update'; type: StatisticType; holdMs: number }
  | { kind: 'wait'; untilAt: number; because: 'pace' | 'quota' };

export interface TurnInput {
  types: SessionState['types'];
  demand: Demand;
  ledger: QuotaLedger;
  now: number;
  /** Our clock minus the one that counts calls. */
  skewMs: number;
  intervals: ReadonlyMap<StatisticType, number>;
  /** When each type was last asked, and last asked for a whole table. */
  askedAt: ReadonlyMap<StatisticType, number>;
  wholeAt: ReadonlyMap<StatisticType, number>;
  /** How long a poll is held when a single type is watched. */
  longPollMs: number;
}

/** When each table that needs a whole answer will be asked for, first come first; epoch ms on our clock. */
export function plannedSnapshots(
  input: TurnInput,
): readonly (PlannedSnapshot<StatisticType> & { at: number })[] {
  const wanted = STATISTIC_TYPES.map((type) => snapshotOf(type, input))
    .filter((one) => one !== null)
    .toSorted((a, b) => a.rank - b.rank || Math.max(0, a.notBefore) - Math.max(0, b.notBefore));
  const inTheirs = wanted.map((one) => ({ ...one, notBefore: one.notBefore - input.skewMs }));
  return planSnapshots(input.ledger, inTheirs, input.now - input.skewMs).map((one) => ({
    ...one,
    at: one.at + input.skewMs,
  }));
}

type Wanted = PlannedSnapshot<StatisticType> & { rank: number };

function snapshotOf(type: StatisticType, input: TurnInput): Wanted | null {
  const state = input.types[type];
  const weight = Math.min(1, Math.max(0, input.demand[type] ?? 0));
  // What is not yet due stands behind what is, whoever watches it.
  const late = state.notBefore > input.now ? 100 : 0;
  const healAt = Math.max(state.notBefore, (input.wholeAt.get(type) ?? 0) + HEAL_GAP_MS);
  switch (state.phase) {
    case 'wanted':
      return { subject: type, purpose: 'load', notBefore: state.notBefore, rank: late - weight };
    case 'doubtful':
      return { subject: type, purpose: 'confirm', notBefore: state.notBefore, rank: late - weight };
    case 'denied':
      return { subject: type, purpose: 'heal', notBefore: state.notBefore, rank: late + 20 - weight };
    case 'current':
    case 'restored':
      if (!state.heal) return null;
      return {
        subject: type,
        purpose: 'heal',
        notBefore: healAt,
        rank: (healAt > input.now ? 100 : 10) - weight,
      };
  }
}

function isFollowed(state: TypeState): boolean {
  return state.phase === 'current' || state.phase === 'restored';
}

export function nextTurn(input: TurnInput): Turn {
  const { now, skewMs } = input;
  const [snapshot] = plannedSnapshots(input);
  if (snapshot && snapshot.at <= now)
    return { kind: 'snapshot', type: snapshot.subject, purpose: snapshot.purpose };

  const followed = STATISTIC_TYPES.filter((type) => isFollowed(input.types[type]));
  const dues = followed.map((type) => ({ type, at: dueAt(type, input), lateness: lateness(type, input) }));
  const opensAt = earliest(input.ledger, UPDATE_QUOTA, { at: now - skewMs }) + skewMs;
  const [next] = dues.filter((due) => due.at <= now).toSorted((a, b) => b.lateness - a.lateness);
  if (next && opensAt <= now)
    return { kind: 'update', type: next.type, holdMs: holdMs(next.type, input, snapshot) };

  const healthyAgain = STATISTIC_TYPES.map((type) => input.types[type].notBefore).filter((at) => at > now);
  const soonest = Math.min(snapshot?.at ?? Infinity, ...healthyAgain);
  if (next) return { kind: 'wait', untilAt: Math.min(opensAt, soonest), because: 'quota' };
  const updateAt = Math.max(opensAt, Math.min(...dues.map((due) => due.at)));
  return { kind: 'wait', untilAt: Math.min(updateAt, soonest, now + LOOK_AGAIN_MS), because: 'pace' };
}

function dueAt(type: StatisticType, input: TurnInput): number {
  const { phase, notBefore } = input.types[type];
  if (phase === 'restored') return notBefore;
  return Math.max(notBefore, (input.askedAt.get(type) ?? 0) + (input.intervals.get(type) ?? 0));
}

/** How many of its own intervals a type is late; what has yet to be tried in this session comes before all, by demand. */
function lateness(type: StatisticType, input: TurnInput): number {
  if (input.types[type].phase === 'restored') return 1e9 + (input.demand[type] ?? 0);
  return (input.now - dueAt(type, input)) / Math.max(1, input.intervals.get(type) ?? 1);
}

function holdMs(type: StatisticType, input: TurnInput, snapshot: { at: number } | undefined): number {
  const isAlone = STATISTIC_TYPES.every((other) => (other === type) === (input.demand[other] ?? 0) > 0);
  const isTried = input.types[type].phase === 'current';
  const isFree = !snapshot || snapshot.at > input.now + input.longPollMs;
  return isAlone && isTried && isFree ? input.longPollMs : SHORT_POLL_MS;
}
