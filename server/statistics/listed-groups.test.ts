import { describe, expect, it } from 'vitest';
import type { FiguresQuery } from '#lib/domain/live-query';
import { NINE, openFloor } from './testing/open-floor.ts';

const NAMES = ['Username', 'State', 'Parked Calls', 'State Duration', 'Skill Groups'];
const byGroup: FiguresQuery = {
  kind: 'figures',
  connection: 'five9',
  type: 'AgentState',
  groupBy: 'Skill Groups',
  groupEach: true,
  figures: [
    { as: 'agents', fn: 'count' },
    { as: 'ready', fn: 'count', where: { column: 'State', op: 'eq', value: 'Ready' } },
    { as: 'parked', fn: 'sum', column: 'Parked Calls' },
  ],
};
const { groupBy: _by, groupEach: _each, ...overAll } = byGroup;

function threeAgents() {
  const floor = openFloor();
  floor.snapshot(
    NAMES,
    ['ann', 'Ready', 2, 60_000, 'Sales · Care'],
    ['bo', 'On Call', 1, 90_000, 'Care'],
    ['cy', 'Ready', 4, 10_000, ''],
    ['di', 'Ready', 8, 10_000, null],
  );
  const open = (query: FiguresQuery) => {
    const handle = floor.registry.open(query);
    return { q: handle.q, cells: () => handle.result().rows.map(({ cells }) => cells) };
  };
  return { ...floor, open };
}

describe('figures by each entry of a list', () => {
  it('count a row in every entry, and one without any in none', () => {
    expect(threeAgents().open(byGroup).cells()).toEqual([
      ['Sales', 1, 1, 2],
      ['Care', 2, 1, 3],
    ]);
  });

  it('do not add up to the figure over all rows, which counts each row once', () => {
    const { open } = threeAgents();
    const agents = (query: FiguresQuery) =>
      open(query)
        .cells()
        .map((cells) => cells[1]);
    expect(agents(byGroup)).toEqual([1, 2]);
    const inAny = { column: 'Skill Groups', op: 'contains', text: 'a' } as const;
    expect(agents({ ...overAll, where: inAny })).toEqual([2]);
    expect(agents(overAll)).toEqual([4]);
  });

  it('count a row once in an entry that its list says twice, as with two skills of one group', () => {
    const { snapshot, open } = threeAgents();
    snapshot(NAMES, ['ann', 'Ready', 2, 0, 'Care · Care']);
    const groups = open(byGroup);
    expect(groups.cells()).toEqual([['Care', 1, 1, 2]]);
    snapshot(NAMES, ['ann', 'Ready', 2, 0, 'Care']);
    expect(groups.cells()).toEqual([['Care', 1, 1, 2]]);
  });

  it('move a row only between the entries that differ', () => {
    const { update, open, lastOf } = threeAgents();
    const groups = open(byGroup);
    update({ cells: [['ann', 'Skill Groups', 'Care · Orders']] });
    expect(groups.cells()).toEqual([
      ['Care', 2, 1, 3],
      ['Orders', 1, 1, 2],
    ]);
    expect(lastOf(groups.q)).toEqual({
      from: 1,
      version: 2,
      set: [],
      add: [{ key: 'Orders', cells: ['Orders', 1, 1, 2] }],
      del: ['Sales'],
    });
  });

  it('lose a group with its last row, and get it back', () => {
    const { update, open } = threeAgents();
    const groups = open(byGroup);
    update({ deleted: ['ann'] });
    expect(groups.cells()).toEqual([['Care', 1, 0, 1]]);
    update({ cells: [['cy', 'Skill Groups', 'Sales']] });
    expect(groups.cells()).toEqual([
      ['Care', 1, 0, 1],
      ['Sales', 1, 1, 4],
    ]);
  });

  it('take the next in line in every group that loses its longest', () => {
    const { update, open } = threeAgents();
    const groups = open({
      ...byGroup,
      figures: [
        { as: 'longest', fn: 'oldest', column: 'State Duration' },
        { as: 'who', fn: 'first', column: 'Username', by: 'State Duration' },
      ],
    });
    update({ cells: [['cy', 'Skill Groups', 'Sales · Care']] });
    expect(groups.cells()).toEqual([
      ['Sales', { since: NINE - 60_000 }, 'ann'],
      ['Care', { since: NINE - 90_000 }, 'bo'],
    ]);
    update({ deleted: ['ann', 'bo'] });
    expect(groups.cells()).toEqual([
      ['Sales', { since: NINE - 10_000 }, 'cy'],
      ['Care', { since: NINE - 10_000 }, 'cy'],
    ]);
  });

  it('have no group where the table has no such column', () => {
    const { open } = threeAgents();
    expect(open({ ...byGroup, groupBy: 'Mood' }).cells()).toEqual([]);
  });

  it('are kept apart from figures by the list as a whole', () => {
    const { open } = threeAgents();
    const { groupEach: _, ...whole } = byGroup;
    open(byGroup);
    expect(
      open(whole)
        .cells()
        .map(([group]) => group),
    ).toEqual(['Sales · Care', 'Care', '']);
  });
});
