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
  /** Asked for by name, and there is none of that name. */
  isMissing: boolean;
}

const byName = new Intl.Collator(undefined, { numeric: true });

/**
 * The bars of groups, by name, each of distinct agents by what they do. Groups nobody is signed in of are left out, unless
 * they are asked for by name: `only` has these, none for all. `there`: the groups that there are; null while that is not known.
 */
export function selectGroups(
  table: ResultTable,
  only: readonly string[],
  there: ReadonlySet<string> | null = null,
): readonly GroupBar[] {
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
    return {
      name: row.key,
      agents: states.reduce((sum, { agents }) => sum + agents, 0),
      states,
      isMissing: false,
    };
  });
  const manned = bars.filter(({ agents }) => agents > 0);
  const shown = only.length === 0 ? manned : manned.filter(({ name }) => only.includes(name));
  const seen = new Set(table.rows.map(({ key }) => key));
  const drawn = new Set(shown.map(({ name }) => name));
  const empty = only
    .filter((name) => !drawn.has(name))
    .map((name): GroupBar => {
      const isMissing = there !== null && !there.has(name) && !seen.has(name);
      return { name, agents: 0, states: [], isMissing };
    });
  return [...shown, ...empty].toSorted((a, b) => byName.compare(a.name, b.name));
}
