import { COUNTED_STATES, ALL_OF_GROUP } from '#lib/domain/state-groups';
import { AGENT_STATES } from '#lib/domain/agent-state';
import type { ResultTable } from '#lib/domain/result-table';
import { countOf, rowReader } from '#components/wall/read-row.ts';
import type { StateSegment } from './select.ts';

/** One group's bar. */
export interface GroupBar {
  name: string;
  /** Those signed in, each once. */
  agents: number;
  states: readonly StateSegment[];
}

const byName = new Intl.Collator(undefined, { numeric: true });

/**
 * The bars of groups, by name, each of distinct agents by what they do. Groups nobody is signed in of are left out, unless
 * they are asked for by name: `only` has these, none for all.
 */
export function selectGroups(table: ResultTable, only: readonly string[]): readonly GroupBar[] {
  const read = rowReader(table);
  const bars = table.rows.map((row): GroupBar => {
    const counted = new Map(COUNTED_STATES.map((state) => [state, countOf(read(row, state)) ?? 0]));
    const known = [...counted.values()].reduce((sum, agents) => sum + agents, 0);
    const all = countOf(read(row, ALL_OF_GROUP)) ?? known;
    counted.set('unknown', Math.max(0, all - known));
    const states = AGENT_STATES.flatMap((state) => {
      const agents = counted.get(state) ?? 0;
      return agents === 0 ? [] : [{ state, agents }];
    });
    return { name: row.key, agents: states.reduce((sum, { agents }) => sum + agents, 0), states };
  });
  const manned = bars.filter(({ agents }) => agents > 0);
  const shown = only.length === 0 ? manned : manned.filter(({ name }) => only.includes(name));
  const there = new Set(shown.map(({ name }) => name));
  const empty = only.filter((name) => !there.has(name)).map((name) => ({ name, agents: 0, states: [] }));
  return [...shown, ...empty].toSorted((a, b) => byName.compare(a.name, b.name));
}
