import { describe, expect, it } from 'vitest';
import type { PanelDocument } from './board-document.ts';
import { readBoardDocument } from './board-schema.ts';
import type { QueueLimits } from './queue-limits.ts';
import { STARTING_THRESHOLDS } from './starting-thresholds.ts';
import { boardDocument } from './testing/boards.ts';
import type { Threshold } from './threshold.ts';

const at = { column: 0, row: 0, columns: 24, rows: 24 };
const problems = (panel: PanelDocument): readonly string[] => {
  const reading = readBoardDocument(boardDocument({ panels: [panel] }));
  return reading.kind === 'ok' ? [] : reading.problems.map(({ path }) => path);
};

describe('a leaderboard may be published', () => {
  type Measure = Extract<PanelDocument, { kind: 'leaderboard' }>['measure'];
  const byHandleTime: Measure = { column: 'Avg Handle Time', format: 'duration', best: 'least' };
  const leaders = (
    columns: readonly string[],
    type: 'AgentStatistics' | 'AgentState',
    measure = byHandleTime,
  ): PanelDocument => ({
    id: 'leaders',
    kind: 'leaderboard',
    title: 'Most calls',
    at,
    query: { kind: 'rows', type, columns },
    measure,
    volume: { column: 'Total Calls', least: 10, words: 'calls' },
  });

  it('when its query asks for all it needs', () => {
    expect(problems(leaders(['Full Name', 'Avg Handle Time', 'Total Calls'], 'AgentStatistics'))).toEqual([]);
  });

  it.each([
    ['Avg Handle Time', 'count', ['panels.0.measure.format']],
    ['Occupancy', 'duration', ['panels.0.measure.format']],
    ['Occupancy', 'percent', []],
    ['A column of their own', 'percent', []],
  ] as const)('by %s as a %s only where it is one', (column, format, found) => {
    const measure: Measure = { column, format, best: 'most' };
    expect(problems(leaders([column, 'Total Calls'], 'AgentStatistics', measure))).toEqual(found);
  });

  it('not when what it goes by is not asked for, or is of another table', () => {
    expect(problems(leaders(['Full Name', 'Total Calls'], 'AgentStatistics'))).toEqual([
      'panels.0.measure.column',
    ]);
    expect(problems(leaders(['Avg Handle Time', 'Total Calls'], 'AgentState'))).toEqual([
      'panels.0.query.type',
    ]);
  });
});

describe('nobody is named where a board cannot say how', () => {
  type Tile = Extract<PanelDocument, { kind: 'big-number' }>;
  const tile = (
    figure: Tile['query']['figures'][number],
    over: Partial<Tile['query']> = {},
  ): PanelDocument => ({
    id: 'who',
    kind: 'big-number',
    title: 'Who',
    at,
    query: { kind: 'figures', type: 'AgentState', figures: [{ as: 'n', fn: 'count' }, figure], ...over },
    figure: 'n',
    format: 'count',
    foot: [{ show: 'name', figure: 'who' }],
    missing: 'nobody',
  });
  const first = (column: string) => tile({ as: 'who', fn: 'first', column, by: 'State Duration' });
  const leaders = (column: string): PanelDocument => ({
    id: 'leaders',
    kind: 'leaderboard',
    title: 'Most calls',
    at,
    query: { kind: 'rows', type: 'AgentStatistics', columns: '*' },
    measure: { column, format: 'count', best: 'most' },
    volume: { column: 'Total Calls', least: 1, words: 'calls' },
  });

  it.each<[string, PanelDocument, readonly string[]]>([
    ['the customer of the longest call', first('Customer'), ['panels.0.query.figures.1.column']],
    ['the customer, spelled otherwise', first('customer '), ['panels.0.query.figures.1.column']],
    ['the agent of the longest call', first('Full Name'), []],
    ['how many customers there are', tile({ as: 'who', fn: 'distinct', column: 'Customer' }), []],
    ['a leader by their name', leaders('FullName'), ['panels.0.measure.column']],
  ])('such as %s', (_, panel, wrong) => {
    expect(problems(panel)).toEqual(wrong);
  });

  it.each(['Customer', 'User Name', 'fullName'])('nor a group for each %s', (groupBy) => {
    const panel: PanelDocument = {
      id: 'states',
      kind: 'state-bar',
      title: 'Agents',
      at,
      query: { kind: 'figures', type: 'AgentState', groupBy, figures: [{ as: 'agents', fn: 'count' }] },
    };
    expect(problems(panel)).toEqual(['panels.0.query.groupBy']);
  });
});

describe('a bar of states may be published', () => {
  type StateBar = Extract<PanelDocument, { kind: 'state-bar' }>;
  const states = (over: Partial<StateBar['query']>, by: Pick<StateBar, 'by'> = {}): PanelDocument => ({
    ...by,
    id: 'states',
    kind: 'state-bar',
    title: 'Agents',
    at,
    query: {
      kind: 'figures',
      type: 'AgentState',
      groupBy: 'State',
      figures: [{ as: 'agents', fn: 'count' }],
      ...over,
    },
  });

  it('when each agent is in one part of it', () => {
    expect(problems(states({}))).toEqual([]);
  });

  it.each<[string, StateBar['query']['figures'][number]]>([
    ['has another name', { as: 'n', fn: 'count' }],
    ['is no count', { as: 'agents', fn: 'max', column: 'State Duration' }],
  ])('not when the figure of its agents %s', (_, figure) => {
    expect(problems(states({ figures: [figure] }))).toEqual(['panels.0.query.figures']);
  });

  it('not when an agent may be in several, since its parts are one whole', () => {
    expect(problems(states({ groupEach: true }))).toEqual(['panels.0.query.groupEach']);
  });

  it.each(['agent-group', 'skill-group'] as const)('as a bar for each %s, of states alone', (by) => {
    expect(problems(states({}, { by }))).toEqual([]);
    expect(problems(states({ groupBy: 'Reason Code' }, { by }))).toEqual(['panels.0.query.groupBy']);
    expect(problems(states({ groupBy: 'Reason Code' }))).toEqual([]);
  });
});

describe('a table of queues may be published', () => {
  const { callsWaiting, longestWait } = STARTING_THRESHOLDS;
  const queues = (over: Partial<Extract<PanelDocument, { kind: 'queue-table' }>>): PanelDocument => ({
    id: 'queues',
    kind: 'queue-table',
    title: 'Queues',
    at,
    query: { kind: 'rows', type: 'ACDStatus', columns: '*' },
    waiting: callsWaiting,
    longest: longestWait,
    ...over,
  });
  const backwards: Threshold = { direction: 'rising', warn: 9, critical: 3 };

  it.each<[string, Parameters<typeof queues>[0], readonly string[]]>([
    ['limits of a queue', { own: [{ key: 'Billing', waiting: callsWaiting }] }, []],
    ['pins', { pinned: ['Billing', 'Claims'] }, []],
    [
      'limits of a queue twice',
      {
        own: [
          { key: 'A', waiting: callsWaiting },
          { key: 'A', longest: longestWait },
        ],
      },
      ['panels.0.own'],
    ],
    ['a queue without a limit', { own: [{ key: 'A' }] }, ['panels.0.own.0']],
    ['limits in no order', { own: [{ key: 'A', waiting: backwards }] }, ['panels.0.own.0.waiting']],
    ['a pin twice', { pinned: ['A', 'B', 'A'] }, ['panels.0.pinned']],
    ['limits of too many queues', { own: manyLimits(201) }, ['panels.0.own']],
    ['limits of many queues', { own: manyLimits(200) }, []],
    ['too many pins', { pinned: manyLimits(21).map(({ key }) => key) }, ['panels.0.pinned']],
  ])('or not: with %s', (_, over, wrong) => {
    expect(problems(queues(over))).toEqual(wrong);
  });

  function manyLimits(count: number): QueueLimits[] {
    return Array.from({ length: count }, (_, place) => ({ key: `Skill ${place}`, waiting: callsWaiting }));
  }
});

describe('a text may be published', () => {
  const text = (words: string): PanelDocument => ({
    id: 'words',
    kind: 'text',
    title: 'Notice',
    at,
    look: 'note',
    text: words,
  });

  it.each(['Meet at the gate.', 'Two\nlines', '<b>not bold</b>'])('when it says something: %j', (words) => {
    expect(problems(text(words))).toEqual([]);
  });

  it.each(['', ' \n ', 'bell\u0007'])('not when it is %j', (words) => {
    expect(problems(text(words))).toEqual(['panels.0.text']);
  });
});

describe('a big number of a formula may be published', () => {
  const number = (formula: string, more: { metric?: string; format?: 'count' | 'percent' } = {}) =>
    ({
      id: 'number',
      kind: 'big-number',
      title: 'Share',
      at,
      query: {
        kind: 'figures',
        type: 'InboundCampaignStatistics',
        figures: [{ as: 'value', fn: 'formula', formula }],
      },
      figure: 'value',
      format: 'percent',
      foot: [],
      missing: 'no calls',
      ...more,
    }) satisfies PanelDocument;

  it.each([
    'sum([@answered]) / sum([@offered])',
    'mean([Service Level Queue])',
    'count(where [Our Own] = "x") / count()',
  ])('when it can be worked out: %s', (formula) => {
    expect(problems(number(formula))).toEqual([]);
  });

  it.each(['', 'sum([Total Calls]', 'sum([Avg Handle Time])', `count()${' '.repeat(1_000)}`])(
    'not of %j',
    (formula) => {
      expect(problems(number(formula))[0]).toBe('panels.0.query.figures.0.formula');
    },
  );

  it('not when it comes to something else than is shown', () => {
    expect(problems(number('sum([Total Calls])'))).toEqual(['panels.0.format']);
    expect(problems(number('sum([Total Calls])', { format: 'count' }))).toEqual([]);
  });

  it('not by the name of a metric that is none', () => {
    expect(problems(number('mean([Service Level Queue])', { metric: 'serviceLevel.z' }))).toEqual([
      'panels.0.metric',
    ]);
  });

  it('and is told with the place in the formula', () => {
    const panels = [number('sum([Total Calls]) + 5%')];
    const reading = readBoardDocument(boardDocument({ panels }));
    expect(reading).toMatchObject({
      problems: [
        { message: 'The formula cannot be worked out, from its letter 1 on.', formula: { key: 'units' } },
      ],
    });
  });
});
