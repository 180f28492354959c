import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PanelDocument } from './board-document.ts';
import type { Where } from './live-query.ts';
import {
  chosenIn,
  columnOf,
  type Dimension,
  type DimensionOf,
  DIMENSIONS,
  withChosenIn,
} from './only-these.ts';
import { chosenOf, dimensionsOf, withChosen } from './panel-choices.ts';
import { panelProblems } from './panel-rules.ts';
import { STATISTIC_TYPES } from './statistic-type.ts';
import { inGroup, QUEUES_THAT_MATTER, SIGNED_IN, within } from './templates/conditions.ts';
import { agents, agentStates, agentTable, campaigns, leaders, queues } from './templates/lists.ts';
import { callsWaiting } from './templates/tiles.ts';

const AT = { column: 0, row: 0, columns: 12, rows: 12 };
const SKILL: DimensionOf = { type: 'ACDStatus', dimension: 'skill' };
const TEAM: DimensionOf = { type: 'AgentState', dimension: 'agentGroup' };

describe('what a condition restricts a dimension to', () => {
  it.each<{ of: DimensionOf; where: Where | undefined; names: readonly string[] }>([
    { of: SKILL, where: undefined, names: [] },
    { of: SKILL, where: QUEUES_THAT_MATTER, names: [] },
    { of: SKILL, where: { column: 'Skill Name', op: 'eq', value: 'Billing' }, names: ['Billing'] },
    { of: SKILL, where: { column: 'skill name', op: 'in', values: ['A', 'B'] }, names: ['A', 'B'] },
    { of: SKILL, where: { not: { column: 'Skill Name', op: 'eq', value: 'Billing' } }, names: [] },
    { of: TEAM, where: within(SIGNED_IN, inGroup('East')), names: ['East'] },
    { of: TEAM, where: { any: [inGroup('East'), inGroup('West')] }, names: ['East', 'West'] },
    { of: TEAM, where: { any: [inGroup('East'), SIGNED_IN] }, names: [] },
    { of: TEAM, where: { any: [] }, names: [] },
    { of: { type: 'CampaignState', dimension: 'skill' }, where: SIGNED_IN, names: [] },
  ])('is $names', ({ of, where, names }) => {
    expect(chosenIn(where, of)).toEqual(names);
  });

  it('is what was chosen last, and nothing else of the condition is touched', () => {
    const names = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 4 });
    const own = fc.constantFrom<Where | undefined>(
      undefined,
      SIGNED_IN,
      { any: [SIGNED_IN, { all: [] }] },
      {
        all: [SIGNED_IN, QUEUES_THAT_MATTER],
      },
    );
    const places = STATISTIC_TYPES.flatMap((type) =>
      DIMENSIONS.map((dimension) => ({ type, dimension })).filter((of) => columnOf(of) !== null),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), own, fc.array(names, { minLength: 1 }), (of, where, turns) => {
        const chosen = turns.reduce((before, next) => withChosenIn(before, of, next), where);
        expect(chosenIn(chosen, of)).toEqual(turns.at(-1));
        const others = DIMENSIONS.filter((one) => one !== of.dimension);
        for (const dimension of others) expect(chosenIn(chosen, { ...of, dimension })).toEqual([]);
        expect(withChosenIn(chosen, of, [])).toEqual(where);
      }),
    );
  });
});

const NOTE: PanelDocument = { id: 't', kind: 'text', title: 'T', at: AT, look: 'note', text: 'Hello' };

describe('a panel', () => {
  it.each<{ panel: PanelDocument; takes: readonly Dimension[] }>([
    { panel: queues(AT), takes: ['skill', 'skillGroup'] },
    { panel: { ...queues(AT), by: 'skill-group' }, takes: ['skillGroup'] },
    { panel: agents(AT), takes: ['skill', 'skillGroup', 'agentGroup'] },
    { panel: agentStates(AT), takes: ['skill', 'skillGroup', 'agentGroup'] },
    { panel: agentTable(AT), takes: ['skill', 'skillGroup', 'agentGroup'] },
    {
      panel: leaders(AT, { id: 'l', title: 'L', column: 'Total Calls' }),
      takes: ['skill', 'skillGroup', 'agentGroup'],
    },
    { panel: campaigns(AT, { title: 'C' }), takes: ['campaign'] },
    { panel: callsWaiting(AT), takes: ['skill', 'skillGroup'] },
    { panel: NOTE, takes: [] },
  ])('$panel.kind takes some of $takes, and is as it was where it takes all again', ({ panel, takes }) => {
    expect(dimensionsOf(panel)).toEqual(takes);
    for (const dimension of takes) {
      const restricted = withChosen(panel, dimension, ['A', 'B']);
      expect(chosenOf(restricted, dimension)).toEqual(['A', 'B']);
      expect(withChosen(restricted, dimension, [])).toEqual(panel);
      expect(panelProblems(restricted, 'panel')).toEqual([]);
    }
  });

  it('that reads nothing stays as it is', () => {
    expect(withChosen(NOTE, 'skill', ['A'])).toBe(NOTE);
    expect(chosenOf(NOTE, 'skill')).toEqual([]);
  });
});
