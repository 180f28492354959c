import { describe, expect, it } from 'vitest';
import type { PanelDocument } from './board-document.ts';
import { compileBoard } from './compile-board.ts';
import { planFormula } from './formula/formula-parts.ts';
import type { Aggregate, Where } from './live-query.ts';
import type { StateMapping } from './looks.ts';
import { withMappedStates } from './mapped-states.ts';
import { METRICS } from './metrics/metrics.ts';
import { SIGNED_IN } from './templates/conditions.ts';
import { agentStates, agents, queues } from './templates/lists.ts';
import { blankBoard } from './templates/blank-board.ts';
import { agentsReady } from './templates/tiles.ts';

const at = { column: 0, row: 0, columns: 12, rows: 12 };
const OWN: readonly StateMapping[] = [
  { text: 'Bereit', state: 'ready', label: null },
  { text: 'On Call', state: 'voicemail', label: null },
  { text: 'Weg', state: 'out', label: null },
  { text: 'Nacharbeit', state: 'wrap', label: null },
];
const isIn = (...values: string[]): Where => ({ column: 'State', op: 'in', values });
const PAUSED: Where = { column: 'Reason Code', op: 'in', values: ['Bereit', 'On Call', 'Weg', 'Nacharbeit'] };

function tile(figure: Aggregate, where?: Where): PanelDocument {
  return {
    id: 'n',
    kind: 'big-number',
    title: 'N',
    at,
    query: { kind: 'figures', type: 'AgentState', figures: [figure], ...(where && { where }) },
    figure: figure.as,
    format: 'count',
    foot: [],
    missing: '',
  };
}

function countedBy(where: Where, states: readonly StateMapping[], of?: Where): Where | undefined {
  const panel = withMappedStates(tile({ as: 'n', fn: 'count', where }, of), states);
  return panel.kind === 'big-number' ? panel.query.figures[0]?.where : undefined;
}

function formulaOf(formula: string, states: readonly StateMapping[]): string {
  const panel = withMappedStates(tile({ as: 'n', fn: 'formula', formula }), states);
  const figure = panel.kind === 'big-number' ? panel.query.figures[0] : undefined;
  return figure?.fn === 'formula' ? figure.formula : '';
}

describe('a condition on the state of agents', () => {
  const state = (op: 'eq' | 'ne', value: string): Where => ({ column: 'State', op, value });
  const ready: Where = {
    any: [isIn('Ready', 'Bereit'), { all: [isIn('Not Ready'), { ...PAUSED, values: ['Bereit'] }] }],
  };

  it.each<[string, Where, Where]>([
    ['who are ready', state('eq', 'Ready'), ready],
    [
      'who are ready, by another name of the column',
      { ...state('eq', 'Ready'), column: 'agentState' },
      ready,
    ],
    ['who are on a call', state('eq', 'On Call'), isIn('On Hold', 'On Park')],
    ['in a state of the domain\u2019s own', state('eq', 'Schulung'), state('eq', 'Schulung')],
    [
      'without a state',
      { column: 'State', op: 'eq', value: null },
      { column: 'State', op: 'eq', value: null },
    ],
    ['in either of several', isIn('Ready', 'Schulung'), { any: [ready, isIn('Schulung')] }],
    ['on a break of one reason', REASON('Lunch'), REASON('Lunch')],
  ])('counts those %s as they are drawn', (_, written, meant) => {
    expect(countedBy(written, OWN)).toEqual(meant);
  });

  it('stays as it is written where the whole number is of one reason', () => {
    expect(countedBy(state('eq', 'Not Ready'), OWN, REASON('Lunch'))).toEqual(state('eq', 'Not Ready'));
  });

  it('stays as it is written where nothing is drawn otherwise', () => {
    for (const where of [state('eq', 'Ready'), SIGNED_IN, state('eq', 'Not Ready')])
      expect(countedBy(where, [])).toEqual(where);
    expect(countedBy(state('eq', 'On Call'), [])).toEqual(isIn('On Call', 'On Hold', 'On Park'));
  });

  function REASON(value: string): Where {
    return { all: [state('eq', 'Not Ready'), { column: 'Reason Code', op: 'eq', value }] };
  }
});

describe('a formula on the state of agents', () => {
  it.each([
    [
      'count(where [State] = "After Call Work" and [Skills] has "A")',
      'count(where ([State] = "After Call Work" or [State] = "Nacharbeit" or [State] = "Not Ready" and [Reason Code] = "Nacharbeit") and [Skills] has "A")',
    ],
    [
      'count(where [State] = "On Call") / count()',
      'count(where [State] = "On Hold" or [State] = "On Park") / count()',
    ],
    ['count(where [State] = "Schulung")', 'count(where [State] = "Schulung")'],
    [
      'count(where [Reason Code] = "Lunch" and [State] = "Ready")',
      'count(where [Reason Code] = "Lunch" and [State] = "Ready")',
    ],
    ['count(where [State', 'count(where [State'],
  ])('reads %s as %s', (written, meant) => {
    expect(formulaOf(written, OWN)).toBe(meant);
  });

  it('can be worked out for every metric of agents, and counts no row where no text is left', () => {
    const away: StateMapping[] = [{ text: 'Ready', state: 'call', label: null }, ...OWN.slice(1)];
    const of = METRICS.filter(({ type }) => type === 'AgentState').flatMap(({ type, formula }) =>
      [[], OWN, away].map((states) => planFormula(formulaOf(formula, states), { type, columns: null }).kind),
    );
    expect(of).toEqual(Array.from({ length: 12 }, () => 'ok'));
    expect(formulaOf('count(where [State] = "Ready")', away)).toBe(
      'count(where [State] = none and [State] != none)',
    );
  });
});

describe('a board of an installation with states of its own', () => {
  const compiled = (panel: PanelDocument) =>
    JSON.stringify(
      compileBoard(
        { ...blankBoard(''), panels: [panel] },
        { id: 'b', connectionId: 'c', columnRoles: {}, states: OWN },
      ).panels,
    );

  it.each<[string, PanelDocument, string]>([
    ['a number', agentsReady(at), 'Bereit'],
    ['agents in cells', agents(at), 'Weg'],
    ['a bar of states', agentStates(at, SIGNED_IN), 'Weg'],
    ['queues by group', { ...queues(at), by: 'skill-group' }, 'Bereit'],
  ])('counts its own in %s', (_, panel, text) => {
    expect(compiled(panel)).toContain(text);
  });

  it('reads the conditions of bars by group once', () => {
    const bars = compiled({ ...agentStates(at), by: 'agent-group' });
    expect(bars).toContain(JSON.stringify(isIn('On Call', 'On Voicemail')));
    expect(bars.split('"Weg"').length).toBe(4);
  });
});
