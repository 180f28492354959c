import { describe, expect, it } from 'vitest';
import type { AgentColumn, AgentOrder } from '#lib/domain/agent-panels';
import type { Cell } from '#lib/domain/cell';
import type { ColumnKind } from '#lib/domain/column';
import type { ResultTable } from '#lib/domain/result-table';
import { STARTING_THRESHOLDS } from '#lib/domain/starting-thresholds';
import { englishWords } from '#lib/words/testing/english-words';
import { agentNamer } from '#components/wall/agent-names.ts';
import { resultOf } from '#components/wall/testing/result-of.ts';
import { agentRows, agentTableCrossings, rankAgents } from './select.ts';
import { tableWords } from './table-words.ts';

const t = englishWords('panels');
const NOW = 10_000_000;
const limits = { wrap: STARTING_THRESHOLDS.wrapOfOneAgent };
const since = (seconds: number): Cell => ({ since: NOW - seconds * 1_000 });
const STATES = ['Username', 'Full Name', 'State', 'State Duration', 'Reason Code', 'On Hold Duration'];
const KINDS: Readonly<Record<string, ColumnKind>> = {
  'State Duration': 'duration',
  'Total Calls': 'count',
  'Avg Handle Time': 'mean',
  Occupancy: 'percent',
  Recording: 'flag',
  Charges: 'money',
};

function kinded(table: ResultTable): ResultTable {
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, kind: KINDS[column.name] ?? column.kind })),
  };
}

const statesOf = (...rows: Cell[][]) => kinded(resultOf(STATES, ...rows));
const statisticsOf = (...rows: Cell[][]) =>
  kinded(resultOf(['Username', 'Total Calls', 'Avg Handle Time', 'Occupancy'], ...rows));
const agent = (key: string, state: string, seconds: number): Cell[] => [
  key,
  key.toUpperCase(),
  state,
  since(seconds),
  null,
  null,
];
const BY_TIME: AgentOrder = { type: 'AgentState', column: 'State Duration', direction: 'desc' };
const BY_CALLS: AgentOrder = { type: 'AgentStatistics', column: 'Total Calls', direction: 'desc' };
const BY_NAME: AgentOrder = { type: 'AgentState', column: 'Full Name', direction: 'asc' };

const FOUR = statesOf(
  agent('ana', 'Ready', 10),
  agent('ben', 'On Call', 300),
  agent('cleo', 'After Call Work', 100),
  agent('dan', 'Logged Out', 9_000),
);
const CALLS = statisticsOf(['ben', 5, 200_000, 0.5], ['ana', 9, 100_000, 0.9]);
const ranked = (sort: readonly AgentOrder[], over: Partial<Parameters<typeof rankAgents>[1]> = {}) =>
  rankAgents({ states: FOUR, statistics: CALLS }, { sort, limits, ...over }, { at: NOW }).agents.map(
    ({ key }) => key,
  );

describe('an agent table', () => {
  it('flags who can hardly do what is told of them, and counts them', () => {
    const states = statesOf(agent('ana', 'On Call', 9 * 3_600), agent('ben', 'On Call', 300));
    const { agents, signedIn } = rankAgents(
      { states, statistics: null },
      { sort: [], limits: {} },
      { at: NOW },
    );
    expect(agents.map(({ key, suspect }) => [key, suspect?.why ?? null])).toEqual([
      ['ana', 'too-long'],
      ['ben', null],
    ]);
    expect(signedIn).toBe(2);
  });

  it.each([
    ['longest in a state first', [BY_TIME], ['cleo', 'ben', 'ana']],
    ['most calls first, who has none last', [BY_CALLS], ['cleo', 'ana', 'ben']],
    ['by name', [BY_NAME], ['cleo', 'ana', 'ben']],
    ['by login where nothing else decides', [], ['cleo', 'ana', 'ben']],
  ] satisfies [string, AgentOrder[], string[]][])('has alarmed agents first, then %s', (_, sort, keys) => {
    expect(ranked(sort)).toEqual(keys);
  });

  it('goes by the next column where the first does not decide', () => {
    const states = statesOf(agent('a', 'Ready', 5), agent('b', 'Ready', 9), agent('c', 'On Call', 1));
    const statistics = statisticsOf(['a', 3, 0, 0], ['b', 3, 0, 0], ['c', 7, 0, 0]);
    const { agents } = rankAgents(
      { states, statistics },
      { sort: [BY_CALLS, BY_TIME], limits: {} },
      { at: NOW },
    );
    expect(agents.map(({ key }) => key)).toEqual(['c', 'b', 'a']);
  });

  it('of some states shows who is in one of them, and says of how many', () => {
    expect(ranked([], { states: ['ready', 'out'] })).toEqual(['ana', 'dan']);
    const all = rankAgents(
      { states: FOUR, statistics: null },
      { sort: [], limits, states: ['ready'] },
      { at: NOW },
    );
    const query = { kind: 'rows', connection: 'five9', type: 'AgentState', columns: [] } as const;
    const wordsOf = (
      panel: Parameters<typeof tableWords>[0]['panel'],
      page: { page: number; pages: number; alarmsElsewhere: number },
    ) => tableWords({ panel, ranked: all, page }, { t, common: englishWords('common') });
    const alone = { page: 0, pages: 1, alarmsElsewhere: 0 };
    expect(wordsOf({ query, states: ['ready'] }, { page: 0, pages: 2, alarmsElsewhere: 3 })).toEqual([
      '1 of 3',
      'page 1 of 2',
      '3 more alarmed',
    ]);
    expect(wordsOf({ query }, alone)).toEqual(['1 signed in']);
    expect(wordsOf({ query: { ...query, limit: 1 } }, alone)).toEqual(['the first 1']);
  });

  it.each([0, 1, 18, 5_000])('ranks every one of %d agents, alarms on top', (count) => {
    const rows = Array.from({ length: count }, (_, at) => agent(`a${at}`, 'After Call Work', at % 400));
    const { agents } = rankAgents(
      { states: statesOf(...rows), statistics: null },
      { sort: [BY_NAME], limits },
      { at: NOW },
    );
    const severities = agents.map(({ severity }) => severity);
    expect(agents).toHaveLength(count);
    expect(severities.lastIndexOf('critical')).toBeLessThan(severities.indexOf('ok') + Number(count < 2));
  });

  it('is judged anew when a limit is passed, and not before', () => {
    const within = agentTableCrossings(FOUR, { limits }).filter((at) => at < NOW + 600_000);
    expect(within).toEqual([NOW - 10_000, NOW + 80_000]);
  });
});

describe('a row of an agent table', () => {
  const columns: readonly AgentColumn[] = [
    { type: 'AgentState', column: 'State' },
    { type: 'AgentState', column: 'State Duration' },
    { type: 'AgentStatistics', column: 'Total Calls' },
    { type: 'AgentStatistics', column: 'Avg Handle Time' },
    { type: 'AgentStatistics', column: 'Occupancy' },
  ];
  const tables = { states: FOUR, statistics: CALLS };
  const rows = (names: 'names' | 'initials' | 'hidden' = 'names') =>
    agentRows(
      rankAgents(tables, { sort: [BY_NAME], limits: {} }, { at: NOW }).agents,
      { columns, tables, nameOf: agentNamer(names, { numberOf: () => 4_821 }, t) },
      t,
    );

  it('joins what an agent does with what they have done', () => {
    expect(rows()[0]).toEqual({
      key: 'ana',
      name: 'ANA',
      severity: 'ok',
      suspect: null,
      cells: [
        { show: 'state', state: 'ready', doing: 'Ready' },
        { show: 'time', time: since(10) },
        { show: 'figure', text: '9', isQuiet: false },
        { show: 'time', time: 100_000 },
        { show: 'figure', text: '90%', isQuiet: false },
      ],
    });
  });

  it('has no data where an agent has no statistics', () => {
    expect(rows()[2]?.cells.slice(2)).toEqual([
      { show: 'figure', text: '–', isQuiet: true },
      { show: 'time', time: null },
      { show: 'figure', text: '–', isQuiet: true },
    ]);
  });

  it('calls agents as the board says', () => {
    expect(rows('hidden')[0]?.name).toBe('Agent 4821');
    expect(JSON.stringify(rows('hidden').map(({ name, cells }) => [name, cells]))).not.toContain('ANA');
  });

  it.each<[Cell, string, object]>([
    [0, 'Total Calls', { show: 'figure', text: '0', isQuiet: true }],
    [1_234, 'Total Calls', { show: 'figure', text: '1,234', isQuiet: false }],
    ['12 (3)', 'Total Calls', { show: 'figure', text: '12 (3)', isQuiet: false }],
    ['true', 'Recording', { show: 'text', text: 'Yes', isQuiet: false }],
    [12.5, 'Charges', { show: 'figure', text: '12.50', isQuiet: false }],
    [7, 'Sale - Yes', { show: 'text', text: '7', isQuiet: false }],
    ['', 'Notes', { show: 'text', text: '–', isQuiet: true }],
  ])('shows %j of %s as its column has it', (cell, column, shown) => {
    const states = kinded(resultOf([...STATES, column], [...agent('ana', 'Ready', 1), cell]));
    const { agents } = rankAgents({ states, statistics: null }, { sort: [], limits }, { at: NOW });
    const [row] = agentRows(
      agents,
      {
        columns: [{ type: 'AgentState', column }],
        tables: { states, statistics: null },
        nameOf: (key) => key,
      },
      t,
    );
    expect(row?.cells).toEqual([shown]);
  });

  it('says that a call is on hold, with the time on hold', () => {
    const states = statesOf(['ana', 'Ana', 'On Call', since(600), null, since(75)]);
    const { agents } = rankAgents({ states, statistics: null }, { sort: [], limits }, { at: NOW });
    const [row] = agentRows(
      agents,
      { columns: columns.slice(0, 2), tables: { states, statistics: null }, nameOf: (key) => key },
      t,
    );
    expect(row?.cells).toEqual([
      { show: 'state', state: 'call', doing: 'On hold' },
      { show: 'time', time: since(75) },
    ]);
  });
});
