import { agentStateOf } from '#lib/domain/agent-state';
import { columnFact } from '#lib/domain/column-catalogue';
import type { Column } from '#lib/domain/column';
import type { ResultRow } from '#lib/domain/result-table';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { Spell } from '#lib/domain/suspect';
import { spellOfColumn } from '#lib/domain/suspect-column';

const NONE: readonly null[] = [];

/** For each column of a type, which spell the time in it is in a row: how long it may be before it is hardly true. */
export function cellSpells(
  type: StatisticType,
  columns: readonly Column[],
): (row: ResultRow) => readonly (Spell | null)[] {
  if (type !== 'AgentState' && type !== 'ACDStatus') return () => NONE;
  const names = columns.map((column) => columnFact(type, column.name)?.name ?? column.name);
  const state = names.indexOf('State');
  const queued = names.indexOf('Calls In Queue');
  return ({ cells }) => {
    const waiting = cells[queued];
    const facts = {
      state: agentStateOf(cells[state]),
      waiting: typeof waiting === 'number' ? waiting : null,
    };
    return names.map((name) => spellOfColumn(type, name, facts));
  };
}
