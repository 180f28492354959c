import type { AgentState } from '#lib/domain/agent-state';
import { ALL_OF_TEAM, TEAM_STATES } from '#lib/domain/pocket/teams-query';
import type { ReadState } from '#lib/domain/read-state';
import type { ResultTable } from '#lib/domain/result-table';
import { spellOf, type Spell } from '#components/wall/agents/agent-spell.ts';
import { beganAt, countOf, rowReader, textOf } from '#components/wall/read-row.ts';

/** A group or skill, and what those of it who are signed in do. */
export interface Team {
  name: string;
  signedIn: number;
  /** States that somebody is in, in the usual order; `unknown` for all others. */
  states: readonly { state: AgentState; count: number }[];
}

/** Teams by name. Their figures overlap: nobody adds them up. */
export function selectTeams(table: ResultTable): readonly Team[] {
  const read = rowReader(table);
  return table.rows
    .map((row): Team => {
      const signedIn = countOf(read(row, ALL_OF_TEAM)) ?? 0;
      const known = TEAM_STATES.map((state) => ({ state, count: countOf(read(row, state)) ?? 0 }));
      const others = signedIn - known.reduce((sum, { count }) => sum + count, 0);
      const states = [...known, { state: 'unknown' as const, count: others }];
      return { name: row.key, signedIn, states: states.filter(({ count }) => count > 0) };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

export interface TeamMember {
  key: string;
  name: string;
  spell: Spell;
}

/** Who is in a team, those longest in their state first. */
export function selectMembers(table: ResultTable, readState: ReadState): readonly TeamMember[] {
  const read = rowReader(table);
  return table.rows
    .map((row) => ({
      key: row.key,
      name: textOf(read(row, 'Full Name')) ?? row.key,
      spell: spellOf(row, { read, readState }),
    }))
    .toSorted((a, b) => beganAt(a.spell.time) - beganAt(b.spell.time) || (a.name < b.name ? -1 : 1));
}
