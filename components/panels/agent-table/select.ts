import type { AgentColumn, AgentTablePanel } from '#lib/domain/agent-panels';
import type { Cell } from '#lib/domain/cell';
import type { Column, ColumnKind } from '#lib/domain/column';
import { type ReadState, stateReader } from '#lib/domain/read-state';
import type { ResultRow, ResultTable } from '#lib/domain/result-table';
import type { Suspicion } from '#lib/domain/suspect';
import type { Words } from '#lib/words/words';
import type { NameAgent } from '#components/wall/agent-names.ts';
import {
  isShown,
  type Spell,
  spellCrossings,
  spellOf,
  spellSeverity,
  spellSuspicion,
  spellWords,
} from '#components/wall/agents/agent-spell.ts';
import { compareCells } from '#components/wall/compare-cells.ts';
import { rowReader, textOf } from '#components/wall/read-row.ts';
import { orderRows } from '#components/wall/row-order.ts';
import type { Severity } from '#components/wall/severity.ts';
import { type ShownCell, shownCell } from './shown-cell.ts';

type Rules = Pick<AgentTablePanel, 'columns' | 'sort' | 'limits' | 'states'>;

/** The two tables that are joined by the agent's login; statistics may not have come yet. */
export interface AgentTables {
  states: ResultTable;
  statistics: ResultTable | null;
}

/** An agent in the table's order, before anything of them is put into words: that is done for those on show only. */
export interface RankedAgent {
  key: string;
  severity: Severity;
  /** Why the time in the state is hardly true; null where it may be. */
  suspect: Suspicion | null;
  spell: Spell;
  row: ResultRow;
  statistics: ResultRow | undefined;
}

export interface RankedAgents {
  agents: readonly RankedAgent[];
  /** All who are signed in, in whatever state. */
  signedIn: number;
}

export interface AgentRow {
  key: string;
  name: string;
  severity: Severity;
  suspect: Suspicion | null;
  /** In the order of the columns asked for. */
  cells: readonly ShownCell[];
}

/** States as their words usually mean. */
const USUAL = stateReader([]);

/** Agents in the states on show: alarmed ones first, then as the panel sorts, those alike by login. `at` in epoch ms. */
export function rankAgents(
  { states: table, statistics }: AgentTables,
  { sort, limits, states }: Pick<Rules, 'sort' | 'limits' | 'states'>,
  { at, readState = USUAL }: { at: number; readState?: ReadState },
): RankedAgents {
  const reading = { read: rowReader(table), readState };
  const ofLogin = new Map(statistics?.rows.map((row) => [row.key, row]));
  const readStatistics = rowReader(statistics ?? { columns: [] });
  const judged = table.rows.map((row) => {
    const spell = spellOf(row, reading);
    const more = ofLogin.get(row.key);
    const by = sort.map(({ type, column }): Cell => {
      if (type === 'AgentState') return column === 'State Duration' ? spell.time : reading.read(row, column);
      return more ? readStatistics(more, column) : null;
    });
    const severity = spellSeverity(spell, limits, at);
    const suspect = spellSuspicion(spell, at);
    return { key: row.key, severity, suspect, spell, row, statistics: more, by };
  });
  const agents = orderRows(
    judged.filter(({ spell }) => isShown(spell, states)),
    {
      pinned: [],
      within: (a, b) => {
        for (const [place, { direction }] of sort.entries()) {
          const order = compareCells(a.by[place] ?? null, b.by[place] ?? null, direction);
          if (order !== 0) return order;
        }
        return a.key < b.key ? -1 : 1;
      },
    },
  );
  return { agents, signedIn: judged.filter(({ spell }) => spell.state !== 'out').length };
}

/** Every moment at which an agent is judged otherwise by time alone. */
export function agentTableCrossings(
  table: ResultTable,
  { limits }: Pick<Rules, 'limits'>,
  readState: ReadState = USUAL,
): readonly number[] {
  return spellCrossings(table, limits, { read: rowReader(table), readState });
}

interface Showing {
  columns: readonly AgentColumn[];
  tables: AgentTables;
  nameOf: NameAgent;
}

/** The rows of those on show. */
export function agentRows(
  agents: readonly RankedAgent[],
  { columns, tables, nameOf }: Showing,
  t: Words<'panels'>,
): readonly AgentRow[] {
  const read = rowReader(tables.states);
  const readStatistics = rowReader(tables.statistics ?? { columns: [] });
  const kinds = columns.map((column) => kindOf(column, tables));
  return agents.map(({ key, severity, suspect, spell, row, statistics }) => ({
    key,
    name: nameOf(key, textOf(read(row, 'Full Name'))),
    severity,
    suspect,
    cells: columns.map(({ type, column }, place): ShownCell => {
      const kind = kinds[place] ?? 'unknown';
      if (type === 'AgentStatistics')
        return shownCell(statistics ? readStatistics(statistics, column) : null, kind, t);
      if (column === 'State') return { show: 'state', state: spell.state, doing: spellWords(spell, t) };
      return shownCell(column === 'State Duration' ? spell.time : read(row, column), kind, t);
    }),
  }));
}

/** What a column holds, as its table says; a column that the domain does not have holds nothing known. */
export function kindOf({ type, column }: AgentColumn, { states, statistics }: AgentTables): ColumnKind {
  const columns: readonly Column[] = (type === 'AgentState' ? states : statistics)?.columns ?? [];
  return columns.find(({ name }) => name === column)?.kind ?? 'unknown';
}
