import type { AgentState } from '#lib/domain/agent-state';
import type { AgentGridPanel } from '#lib/domain/agent-panels';
import type { ReadState } from '#lib/domain/read-state';
import type { ResultRow, ResultTable } from '#lib/domain/result-table';
import {
  type Spell as SuspectSpell,
  spellOfState,
  suspectFrom,
  suspectTime,
  type Suspicion,
} from '#lib/domain/suspect';
import { bandOfCell } from '#lib/domain/threshold';
import type { Words } from '#lib/words/words';
import { crossingsOf } from '#components/wall/crossings.ts';
import { durationOf, type rowReader, textOf, type Duration } from '#components/wall/read-row.ts';
import { severityOf, type Severity } from '#components/wall/severity.ts';

export type AgentLimits = AgentGridPanel['limits'];

/** What an agent does now. */
export interface Spell {
  state: AgentState;
  /** Time in the state; while a call is on hold, time on hold. */
  time: Duration;
  /** By which limit the time is judged. */
  limit: keyof AgentLimits;
  /** Its own word, where that is the one to show. */
  said: string | null;
}

export interface SpellReading {
  read: ReturnType<typeof rowReader>;
  readState: ReadState;
}

/** Reads a row of AgentState. */
export function spellOf(row: ResultRow, { read, readState }: SpellReading): Spell {
  const text = textOf(read(row, 'State'));
  const { state, says } = readState({ state: text, reason: textOf(read(row, 'Reason Code')) });
  const held = durationOf(read(row, 'On Hold Duration'));
  if (state === 'call' && held !== null && held !== 0)
    return { state, limit: 'hold', time: held, said: null };
  const time = durationOf(read(row, 'State Duration'));
  return { state, limit: state, time, said: says ?? (state === 'unknown' ? text : null) };
}

/** The reason where there is one, else the state, in a word or two. */
export function spellWords({ state, limit, said }: Spell, t: Words<'panels'>): string {
  return limit === 'hold' ? t('agents.hold') : (said ?? t(`agents.states.${state}`));
}

/** At a moment in epoch ms. */
export function spellSeverity({ limit, time }: Spell, limits: AgentLimits, at: number): Severity {
  const threshold = limits[limit];
  return threshold ? severityOf(bandOfCell(threshold, time, at)) : 'ok';
}

/** Why the time is hardly true at a moment in epoch ms; null where it may be. */
export function spellSuspicion(spell: Spell, at: number): Suspicion | null {
  return suspectTime(boundedAs(spell), spell.time, { now: at });
}

function boundedAs({ limit }: Spell): SuspectSpell | null {
  return limit === 'hold' ? 'hold' : spellOfState(limit);
}

/** Every moment at which one of these agents is judged otherwise by time alone. */
export function spellCrossings(
  table: ResultTable,
  limits: AgentLimits,
  reading: SpellReading,
): readonly number[] {
  return table.rows.flatMap((row) => {
    const spell = spellOf(row, reading);
    const { limit, time } = spell;
    return [...crossingsOf(time, limits[limit]), ...suspectFrom(boundedAs(spell), time)];
  });
}

/** Whether an agent is among the states that are shown; signed out only where that is asked for. */
export function isShown({ state }: Spell, states: readonly AgentState[] | undefined): boolean {
  return states ? states.includes(state) : state !== 'out';
}
