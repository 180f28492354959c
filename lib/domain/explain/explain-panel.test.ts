import { describe, expect, it } from 'vitest';
import { createTranslator } from 'use-intl/core';
import { GERMAN } from '#lib/words/german';
import { englishWords } from '#lib/words/testing/english-words';
import type { Panel } from '../board.ts';
import type { BoardDocument } from '../board-document.ts';
import { compileBoard } from '../compile-board.ts';
import { defaultBoard } from '../default-board.ts';
import type { Aggregate } from '../live-query.ts';
import type { StatisticType } from '../statistic-type.ts';
import { withChosen } from '../panel-choices.ts';
import { agentStates, queues } from '../templates/lists.ts';
import { boardDocument, numberPanel } from '../testing/boards.ts';
import { explainPanel } from './explain-panel.ts';
import type { Explanation } from './explanation.ts';
import { worded } from '../templates/worded.ts';

const t = englishWords('explain');
const { panels } = worded(
  defaultBoard({
    connectionId: 'five9',
    columnRoles: { serviceLevel: 'Service Level Queue', offered: 'Total Calls' },
  }),
  englishWords('boards'),
);

function explained(panel: Panel | undefined): Explanation {
  const explanation = panel ? explainPanel(panel, t) : null;
  if (!explanation) throw new Error('There is nothing to explain');
  return explanation;
}

const ofDefault = (id: string): Explanation => explained(panels.find((panel) => panel.id === id));

function ofDocument(panel: BoardDocument['panels'][number]): Explanation | null {
  const board = compileBoard(boardDocument({ panels: [panel] }), {
    id: 'b',
    connectionId: 'five9',
    columnRoles: {},
  });
  const [only] = board.panels;
  return only ? explainPanel(only, t) : null;
}

const ofFigure = (type: StatisticType, figure: Aggregate): Explanation | null =>
  ofDocument(numberPanel({ query: { kind: 'figures', type, figures: [figure] }, figure: figure.as }));

describe('the formula of a number', () => {
  it.each([
    ['calls-waiting', 'sum of Calls In Queue, over all skills'],
    [
      'longest-wait',
      'longest Current Longest Queue Time that runs now, over skills where Calls In Queue is above 0',
    ],
    ['agents-ready', 'number of agents where State is not Logged Out and State is Ready'],
    ['service-level', 'mean of Service Level Queue, weighted by Total Calls, over all campaigns'],
    ['states', 'number of agents where State is not Logged Out, for each State'],
    ['queues', null],
    ['agents', null],
  ])('of %s is readable', (id, formula) => {
    expect(ofDefault(id).formula).toBe(formula);
  });

  it.each<[StatisticType, Aggregate, string]>([
    ['ACDStatus', { as: 'v', fn: 'count' }, 'number of skills'],
    ['AgentStatistics', { as: 'v', fn: 'min', column: 'Breaks' }, 'least Breaks, over all agents'],
    ['AgentStatistics', { as: 'v', fn: 'max', column: 'Breaks' }, 'greatest Breaks, over all agents'],
    [
      'AgentState',
      { as: 'v', fn: 'distinct', column: 'Campaign Name' },
      'number of different Campaign Name, over all agents',
    ],
    [
      'InboundCampaignStatistics',
      { as: 'v', fn: 'formula', formula: 'sum([Connected Calls]) / sum([Total Calls])' },
      'sum([Connected Calls]) / sum([Total Calls]), over all campaigns',
    ],
    [
      'AgentStatistics',
      { as: 'v', fn: 'mean', column: 'Avg Idle Time', weight: null },
      'mean of Avg Idle Time, which has no weight and so no figure, over all agents',
    ],
    [
      'ACDStatus',
      { as: 'v', fn: 'first', column: 'Skill Name', by: 'Calls In Queue' },
      'Skill Name of the row with the greatest Calls In Queue, over all skills',
    ],
  ])('over %s of %j', (type, figure, formula) => {
    expect(ofFigure(type, figure)?.formula).toBe(formula);
  });

  it('names what it is out of, and what stands beside it', () => {
    const { outOf, beside, variant } = ofDefault('agents-ready');
    expect(outOf).toBe('number of agents where State is not Logged Out');
    expect(beside.map(({ as }) => as)).toEqual(['onCall', 'notReady']);
    expect(variant).toBeNull();
    expect(ofDefault('service-level').variant).toBe('by Five9');
  });
});

describe('what to bear in mind', () => {
  it.each([
    ['calls-waiting', ['A call may wait in several skills, and then counts in each of them.']],
    [
      'service-level',
      [
        'This is the contact centre’s own service level; Watchfloor does not work it out.',
        'Rows with more Total Calls count for more; it is no mean of means.',
      ],
    ],
    ['states', ['Each agent counts once, whatever their skills.']],
  ])('of %s', (id, caveats) => {
    expect(ofDefault(id).caveats).toEqual(caveats);
  });

  it.each<[StatisticType, string, RegExp]>([
    ['ACDStatus', 'Agents Ready For Calls', /several skills/],
    ['AgentStatistics', 'Avg Handle Time', /do not add up/],
  ])('of a sum over %s that would lie: %s', (type, column, caveat) => {
    expect(ofFigure(type, { as: 'v', fn: 'sum', column })?.caveats).toEqual([expect.stringMatching(caveat)]);
  });

  it('is of a level that the domain calls otherwise still that it is the domain’s own', () => {
    const { panels: own } = defaultBoard({
      connectionId: 'five9',
      columnRoles: { serviceLevel: 'Servicegrad' },
    });
    const level = explained(own.find((panel) => panel.id === 'service-level'));
    expect(level.caveats[0]).toMatch(/own service level/);
  });

  it('is said once, and of every column of a list', () => {
    const { caveats, columns } = ofDefault('queues');
    expect(new Set(caveats).size).toBe(caveats.length);
    expect(caveats).toContain('Callbacks wait in the same queue and lengthen its longest wait.');
    expect(columns.map(({ name }) => name)).toEqual([
      'Skill Name',
      'Calls In Queue',
      'Current Longest Queue Time',
      'Agents Ready For Calls',
      'Agents On Call',
      'Queue Callbacks',
    ]);
    expect(columns.every(({ words }) => words !== '')).toBe(true);
  });
});

describe('the rows behind a panel', () => {
  it.each([
    ['calls-waiting', ['Calls In Queue'], 'Calls In Queue'],
    ['longest-wait', ['Current Longest Queue Time', 'Calls In Queue'], 'Current Longest Queue Time'],
    ['agents-ready', ['Full Name', 'State', 'State Duration'], 'Username'],
    ['service-level', ['Service Level Queue', 'Total Calls'], 'Total Calls'],
    ['agents', ['Full Name', 'State', 'State Duration', 'Reason Code', 'On Hold Duration'], 'State Duration'],
  ])('of %s have the columns that matter, the weightiest first', (id, columns, first) => {
    const { rows } = ofDefault(id).sources[0] ?? {};
    expect(rows?.columns).toEqual(columns);
    expect(rows?.orderBy?.[0]?.column).toBe(first);
    expect(rows?.limit).toBe(50);
  });

  it('are those that the number counts, and so many are counted', () => {
    const { rows, counts, sizeOf } = ofDefault('agents-ready').sources[0] ?? {};
    expect(rows?.where).toEqual({
      all: [
        { column: 'State', op: 'ne', value: 'Logged Out' },
        { column: 'State', op: 'eq', value: 'Ready' },
      ],
    });
    expect(counts?.where).toEqual(rows?.where);
    expect(sizeOf).toBeNull();
  });

  it('have the denominator of a mean added up', () => {
    const { counts, sizeOf } = ofDefault('service-level').sources[0] ?? {};
    expect(sizeOf).toBe('Total Calls');
    expect(counts?.figures).toContainEqual({ as: 'size', fn: 'sum', column: 'Total Calls' });
  });

  it('have every column of a formula', () => {
    const figure: Aggregate = { as: 'v', fn: 'formula', formula: 'sum([Breaks]) / sum([Total Calls])' };
    expect(ofFigure('AgentStatistics', figure)?.sources[0]?.rows.columns).toEqual([
      'Full Name',
      'Breaks',
      'Total Calls',
    ]);
  });

  it('never name a customer', () => {
    const figure: Aggregate = { as: 'v', fn: 'count', where: { column: 'Customer', op: 'ne', value: null } };
    expect(ofFigure('AgentState', figure)?.sources[0]?.rows.columns).not.toContain('Customer');
  });

  it('come from each table that a list joins', () => {
    expect(ofDefault('campaigns').sources.map(({ type }) => type)).toEqual([
      'CampaignState',
      'InboundCampaignStatistics',
      'OutboundCampaignManager',
    ]);
  });
});

describe('limits', () => {
  it.each([
    ['calls-waiting', ['warning from 3, critical from 6']],
    ['agents-ready', []],
    ['queues', ['warning from 3, critical from 6', 'warning from 1 min, critical from 2 min']],
    ['agents', ['warning from 1 min 30 s, critical from 3 min']],
  ])('of %s are told', (id, limits) => {
    expect(ofDefault(id).limits.map(({ words }) => words)).toEqual(limits);
  });
});

it('names limits in the language of whoever reads', () => {
  const german = createTranslator({ locale: 'de', messages: GERMAN, namespace: 'explain' });
  const table = panels.find(({ kind }) => kind === 'queue-table');
  const named = table && explainPanel(table, german)?.limits.map(({ name }) => name);
  expect(named).toEqual(['Wartende Anrufe', 'Längste Wartezeit']);
});

it('tells the limits that a queue has of its own', () => {
  const queues = panels.find(({ kind }) => kind === 'queue-table');
  if (queues?.kind !== 'queue-table') throw new Error('There is no table of queues');
  const own = [{ key: 'Billing', waiting: { direction: 'rising', warn: 10, critical: 20 } as const }];
  expect(explained({ ...queues, own }).limits.at(-1)).toEqual({
    key: 'waiting Billing',
    name: 'Calls waiting in Billing',
    words: 'warning from 10, critical from 20',
  });
});

describe('a panel without numbers', () => {
  it.each<BoardDocument['panels'][number]>([
    { id: 't', kind: 'text', title: 'T', at: numberPanel().at, look: 'note', text: 'Hello' },
    { id: 'h', kind: 'health', title: 'H', at: numberPanel().at, part: 'ages' },
  ])('has nothing to explain: $kind', (panel) => {
    expect(ofDocument(panel)).toBeNull();
  });

  it('nor has one whose figure is not in its query', () => {
    expect(ofDocument(numberPanel({ figure: 'other' }))).toBeNull();
  });
});

describe('a queue table by skill group', () => {
  const at = { column: 0, row: 0, columns: 24, rows: 24 };
  const table = queues(at);
  const byGroup = { ...table, by: 'skill-group' as const };
  const explainedBy = (panel: BoardDocument['panels'][number]): Explanation => {
    const explanation = ofDocument(panel);
    if (!explanation) throw new Error('There is nothing to explain');
    return explanation;
  };

  it('says of each column how it comes of a group, and that agents are counted once', () => {
    const { columns, caveats, sources } = explainedBy(byGroup);
    const words = Object.fromEntries(columns.map((column) => [column.name, column.words]));
    expect(words['Skill Groups']).toBe('A row for each skill group.');
    expect(words['Calls In Queue']).toBe('The sum of its skills’ Calls In Queue.');
    expect(words['Current Longest Queue Time']).toBe('The longest of its skills that have calls waiting.');
    expect(words['Agents Ready For Calls']).toBe(
      'Agents who have any of its skills and of whom it is true that State is Ready, each once.',
    );
    expect(caveats.join(' ')).toContain('each counted once however many of them they have');
    expect(caveats.join(' ')).not.toContain('service level');
    expect(sources.map(({ type }) => type)).toEqual(['ACDStatus', 'AgentState']);
  });

  it('says why a group may have no service level', () => {
    const columns = ['Calls In Queue', 'Service Level'];
    const { caveats, sources } = explainedBy({ ...byGroup, query: { ...table.query, columns } });
    expect(caveats.join(' ')).toContain('weighted by Total Calls, never a mean of means');
    expect(sources).toHaveLength(1);
  });

  it('shows the rows of the groups it takes alone', () => {
    const { sources } = explainedBy(withChosen(byGroup, 'skillGroup', ['Care']));
    expect(sources.map(({ over }) => over)).toEqual([
      expect.stringContaining('Skill Groups include Care'),
      'agents where Skill Groups include Care',
    ]);
  });
});

describe('a bar of states for each group', () => {
  const at = { column: 0, row: 0, columns: 24, rows: 24 };

  it.each([
    { by: 'agent-group', column: 'Agent Groups', member: 'the contact centre lists for them' },
    { by: 'skill-group', column: 'Skill Groups', member: 'while they hold any of its skills' },
  ] as const)('says how it counts, who is in $by, and that bars overlap', ({ by, column, member }) => {
    const explanation = ofDocument({ ...agentStates(at), by });
    expect(explanation?.formula).toContain(`in each state, for each entry of ${column}`);
    expect(explanation?.caveats.join(' ')).toContain('must not be added up');
    expect(explanation?.caveats.join(' ')).toContain(member);
    expect(explanation?.sources.map(({ rows }) => rows.columns)).toEqual([
      expect.arrayContaining(['State', column]),
    ]);
  });
});
