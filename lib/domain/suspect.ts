import type { AgentState } from './agent-state.ts';
import { isSince, type Cell } from './cell.ts';
import type { ColumnKind } from './column.ts';
import { valueAt } from './threshold.ts';

/** A time that has a length beyond which it is hardly true. */
export type Spell =
  'call' | 'hold' | 'wrap' | 'ringing' | 'preview' | 'voicemail' | 'state' | 'wait' | 'callback';

/** Why a value is hardly true. */
export type Suspicion = { why: 'too-long'; of: Spell; ms: number } | { why: 'negative' | 'beyond-whole' };

export type SuspectBounds = Readonly<Record<Spell, number>>;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** From how long on (ms) a time is hardly true. What lies beyond is flagged; it is still shown, counted and alarmed. */
export const SUSPECT_BOUNDS: SuspectBounds = {
  /** Half a shift: longer calls are nearly always ones whose end was not told. */
  call: 4 * HOUR_MS,
  /** Nobody holds the line that long with music on. */
  hold: 2 * HOUR_MS,
  /** Whoever writes that long has left. */
  wrap: 2 * HOUR_MS,
  /** A call that is not taken goes elsewhere within a minute or two. */
  ringing: 10 * MINUTE_MS,
  preview: 2 * HOUR_MS,
  voicemail: 2 * HOUR_MS,
  /** Longer than any shift, so of somebody who never signed out. */
  state: 16 * HOUR_MS,
  /** Callers give up long before. */
  wait: 4 * HOUR_MS,
  /** A callback may wait over night, and not over the next day. */
  callback: 24 * HOUR_MS,
};

const OF_STATE: Readonly<Record<AgentState, Spell | null>> = {
  call: 'call',
  wrap: 'wrap',
  ringing: 'ringing',
  preview: 'preview',
  voicemail: 'voicemail',
  ready: 'state',
  'not-ready': 'state',
  unknown: 'state',
  // Nobody is at work then, for however long.
  out: null,
};

/** Which spell an agent's time in a state is; null for one of any length. */
export function spellOfState(state: AgentState): Spell | null {
  return OF_STATE[state];
}

/** Where no call waits, the time is that of a callback; else a caller's, however many callbacks wait beside. */
export function spellOfWait(waiting: number | null): Spell {
  return waiting === 0 ? 'callback' : 'wait';
}

/** Whether a time of that spell is hardly true at `now` (epoch ms); null where it may be. */
export function suspectTime(
  spell: Spell | null,
  cell: Cell | undefined,
  { now, bounds = SUSPECT_BOUNDS }: { now: number; bounds?: SuspectBounds },
): Suspicion | null {
  if (typeof cell === 'number' && cell < 0) return { why: 'negative' };
  if (spell === null) return null;
  const ms = valueAt(cell, now);
  return ms !== null && ms >= bounds[spell] ? { why: 'too-long', of: spell, ms } : null;
}

/** The moment from which a running time is hardly true, as a list for the crossings of a panel. */
export function suspectFrom(
  spell: Spell | null,
  cell: Cell | undefined,
  bounds: SuspectBounds = SUSPECT_BOUNDS,
): number[] {
  return spell !== null && isSince(cell) ? [cell.since + bounds[spell]] : [];
}

const COUNTED: ReadonlySet<ColumnKind> = new Set(['count', 'duration', 'mean', 'longest', 'percent']);
/** What weighing and rounding add to a whole. */
const WHOLE = 1 + 1e-6;

/** Whether a number cannot be of its kind: fewer than none, or more than the whole. */
export function suspectNumber(kind: ColumnKind, cell: Cell | undefined): Suspicion | null {
  if (typeof cell !== 'number' || !COUNTED.has(kind)) return null;
  if (cell < 0) return { why: 'negative' };
  return kind === 'percent' && cell > WHOLE ? { why: 'beyond-whole' } : null;
}
