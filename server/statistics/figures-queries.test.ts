import { describe, expect, it } from 'vitest';
import type { Cell } from '#lib/domain/cell';
import type { Aggregate, FiguresQuery } from '#lib/domain/live-query';
import { NINE, openFloor } from './testing/open-floor.ts';

const NAMES = ['Username', 'State', 'Parked Calls', 'State Duration', 'Avg Handle Time', 'Total Calls'];
const FIGURES: readonly Aggregate[] = [
  { as: 'agents', fn: 'count' },
  { as: 'busy', fn: 'count', where: { column: 'Parked Calls', op: 'gt', value: 0 } },
  { as: 'parked', fn: 'sum', column: 'Parked Calls' },
  { as: 'most', fn: 'max', column: 'Parked Calls' },
  { as: 'longest', fn: 'oldest', column: 'State Duration' },
  { as: 'who', fn: 'first', column: 'Username', by: 'State Duration' },
];
const all: FiguresQuery = { kind: 'figures', connection: 'five9', type: 'AgentState', figures: FIGURES };
const byState: FiguresQuery = { ...all, groupBy: 'State', figures: FIGURES.slice(0, 2) };
const ago = (ms: number): Cell => ({ since: NINE - ms });

describe('figures over all rows', () => {
  it('are one row, there even when no row is', () => {
    const { registry, snapshot } = openFloor();
    snapshot(NAMES);
    const { columns, rows } = registry.open(all).result();
    expect(rows).toEqual([{ key: 'all', cells: ['all', 0, 0, null, null, null, null] }]);
    expect(columns.map(({ name, kind }) => [name, kind])).toEqual([
      ['all', 'key'],
      ['agents', 'count'],
      ['busy', 'count'],
      ['parked', 'count'],
      ['most', 'count'],
      ['longest', 'duration'],
      ['who', 'text'],
    ]);
  });

  it.each<[string, Aggregate]>([
    ['a count by a column', { as: 'n', fn: 'count', where: { column: 'Team', op: 'eq', value: 'A' } }],
    [
      'a count by what a column is not',
      { as: 'n', fn: 'count', where: { not: { column: 'Team', op: 'eq', value: 'A' } } },
    ],
    ['values of a column', { as: 'n', fn: 'distinct', column: 'Team' }],
    ['a formula by a column', { as: 'n', fn: 'formula', formula: 'count([Team] = "A")' }],
  ])('are no data where %s is asked for that is not there', (_, figure) => {
    const { registry, snapshot } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', 2, 60_000, 0, 0]);
    const value = (query: FiguresQuery): Cell | undefined => registry.open(query).result().rows[0]?.cells[1];
    expect(value({ ...all, figures: [figure] })).toBeNull();
    const within = { column: 'Team', op: 'eq', value: 'A' } as const;
    expect(value({ ...all, where: within, figures: [{ as: 'n', fn: 'count' }] })).toBeNull();
  });

  it('follow rows that come, change and go, sending what differs', () => {
    const { registry, snapshot, update, lastOf } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', 2, 60_000, 0, 0], ['bo', 'Ready', 0, 90_000, 0, 0]);
    const handle = registry.open(all);
    const cells = () => handle.result().rows[0]?.cells;
    expect(cells()).toEqual(['all', 2, 1, 2, 2, ago(90_000), 'bo']);
    update({ cells: [['bo', 'Parked Calls', 7]] });
    expect(lastOf(handle.q)).toMatchObject({
      set: [
        ['all', 2, 2],
        ['all', 3, 9],
        ['all', 4, 7],
      ],
    });
    update({ deleted: ['bo'] });
    expect(cells()).toEqual(['all', 1, 1, 2, 2, ago(60_000), 'ann']);
    update({ deleted: ['ann'] });
    expect(cells()).toEqual(['all', 0, 0, null, null, null, null]);
  });

  it('say nothing when a change leaves them as they are', () => {
    const { registry, snapshot, update, told } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', 2, 0, 0, 0], ['bo', 'Ready', 2, 0, 0, 0]);
    registry.open({ ...all, figures: [{ as: 'most', fn: 'max', column: 'Parked Calls' }] });
    update({ cells: [['bo', 'Parked Calls', 1]] });
    expect(told).toEqual([]);
  });

  it('move with the next in line when the oldest stops', () => {
    const { registry, snapshot, update } = openFloor();
    snapshot(
      NAMES,
      ['ann', 'Ready', 0, 50_000, 0, 0],
      ['bo', 'Ready', 0, 50_000, 0, 0],
      ['cy', 'Ready', 0, 9_000, 0, 0],
    );
    const handle = registry.open({ ...all, figures: FIGURES.slice(4) });
    const cells = () => handle.result().rows[0]?.cells.slice(1);
    expect(cells()).toEqual([ago(50_000), 'ann']);
    update({ cells: [['ann', 'State', null]] });
    expect(cells()).toEqual([ago(50_000), 'bo']);
    update({ deleted: ['bo'] });
    expect(cells()).toEqual([ago(9_000), 'cy']);
  });

  it('follow a figure’s own condition on time', async () => {
    const { clock, registry, snapshot, lastOf } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', 0, 0, 0, 0]);
    const { q } = registry.open({
      ...all,
      figures: [{ as: 'late', fn: 'count', where: { column: 'State Duration', op: 'olderThan', ms: 5_000 } }],
    });
    await clock.advance(5_001);
    expect(lastOf(q)).toMatchObject({ set: [['all', 1, 1]] });
  });

  it('do not let a weighted mean drift, however often fractions come and go', () => {
    const { registry, apply, snapshot } = openFloor({ type: 'AgentStatistics' });
    const names = ['Username', 'Avg Handle Time', 'Total Calls'];
    const at = (share: number): Cell[][] => [
      ['ann', 1_000 * share, 3],
      ['bo', 200.1, 7],
    ];
    snapshot(names, ...at(0.1));
    const handle = registry.open({
      ...all,
      type: 'AgentStatistics',
      figures: [{ as: 'aht', fn: 'mean', column: 'Avg Handle Time', weight: 'Total Calls' }],
    });
    for (let turn = 1; turn <= 300; turn++) {
      const value = turn * 333.3;
      apply({
        kind: 'update',
        type: 'AgentStatistics',
        added: [],
        cells: [{ key: 'ann', column: 'Avg Handle Time', value }],
        deleted: [],
        sourceTime: NINE,
        measuredAt: NINE,
        receivedAt: NINE,
      });
      expect(handle.result().rows[0]?.cells[1]).toBe((value * 3 + 200.1 * 7) / 10);
    }
  });
});

describe('figures by group', () => {
  it('have a row for each group there is, and none for others', () => {
    const { registry, snapshot, update, lastOf } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', 0, 0, 0, 0], ['bo', 'Ready', 1, 0, 0, 0]);
    const handle = registry.open(byState);
    expect(handle.result().rows).toEqual([{ key: 'Ready', cells: ['Ready', 2, 1] }]);
    update({ cells: [['bo', 'State', 'On Call']] });
    expect(lastOf(handle.q)).toMatchObject({
      set: [
        ['Ready', 1, 1],
        ['Ready', 2, 0],
      ],
      add: [{ key: 'On Call', cells: ['On Call', 1, 1] }],
      del: [],
    });
    update({ cells: [['ann', 'State', 'On Call']] });
    expect(lastOf(handle.q)).toMatchObject({ set: [['On Call', 1, 2]], add: [], del: ['Ready'] });
  });

  it('keep a group whose rows all fail a figure’s own condition', () => {
    const { registry, snapshot } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', 0, 0, 0, 0]);
    expect(registry.open(byState).result().rows).toEqual([{ key: 'Ready', cells: ['Ready', 1, 0] }]);
  });

  it('group what has no data, or no such column, under nothing', () => {
    const { registry, snapshot } = openFloor();
    snapshot(NAMES, ['ann', null, 0, 0, 0, 0], ['bo', 'Ready', 0, 0, 0, 0]);
    const keys = (query: FiguresQuery) =>
      registry
        .open(query)
        .result()
        .rows.map(({ key }) => key);
    expect(keys(byState)).toEqual(['', 'Ready']);
    expect(keys({ ...byState, groupBy: 'Mood' })).toEqual(['']);
  });
});
