import { describe, expect, it } from 'vitest';
import type { RowsQuery } from '#lib/domain/live-query';
import { openFloor } from './testing/open-floor.ts';

const NAMES = ['Username', 'State', 'Parked Calls', 'State Duration'];
const rows: RowsQuery = { kind: 'rows', connection: 'five9', type: 'AgentState', columns: ['State'] };
const byCalls: RowsQuery = {
  ...rows,
  columns: ['Parked Calls'],
  orderBy: [{ column: 'Parked Calls', direction: 'desc' }],
};

function agents(...calls: readonly (readonly [name: string, parked: number])[]) {
  const floor = openFloor();
  floor.snapshot(NAMES, ...calls.map(([name, parked]) => [name, 'Ready', parked, 0]));
  return floor;
}

describe('rows without an order', () => {
  it('send the cells that differ, of the columns asked for alone', () => {
    const { registry, update, told, lastOf } = agents(['ann', 1], ['bo', 2]);
    const { q } = registry.open({ ...rows, columns: ['State', 'Parked Calls', 'State'] });
    update({ cells: [['ann', 'State', 'On Call']] });
    expect(lastOf(q)).toEqual({
      from: 1,
      version: 2,
      set: [
        ['ann', 1, 'On Call'],
        ['ann', 3, 'On Call'],
      ],
      add: [],
      del: [],
    });
    update({ cells: [['bo', 'State Duration', 50_000]] });
    expect(told).toHaveLength(1);
  });

  it('come whole and go by key as a condition takes them in and out', () => {
    const { registry, update, lastOf } = agents(['ann', 1], ['bo', 2], ['cy', 3]);
    const { q } = registry.open({ ...rows, where: { column: 'Parked Calls', op: 'ge', value: 2 } });
    update({
      cells: [
        ['ann', 'Parked Calls', 5],
        ['ann', 'State', 'On Call'],
        ['bo', 'Parked Calls', 0],
      ],
    });
    expect(lastOf(q)).toMatchObject({
      set: [],
      add: [{ key: 'ann', cells: ['ann', 'On Call'] }],
      del: ['bo'],
    });
  });

  it('are taken anew when a delta would weigh more than the whole', () => {
    const many = Array.from({ length: 30 }, (_, place) => [`a${place}`, place] as const);
    const { registry, update, lastOf } = agents(...many);
    const handle = registry.open(rows);
    update({ cells: many.map(([name]) => [name, 'State', 'On Call']) });
    expect(lastOf(handle.q)).toBe('reset');
    expect(handle.result().rows).toHaveLength(30);
    update({ cells: [['a7', 'State', 'Ready']] });
    expect(lastOf(handle.q)).toMatchObject({ from: 2, version: 3 });
  });

  it('weigh a delta against what is left of them', () => {
    const many = Array.from({ length: 30 }, (_, place) => [`a${place}`, place] as const);
    const { registry, update, lastOf } = agents(...many);
    const columns = ['State', 'Parked Calls'];
    const { q } = registry.open({
      ...rows,
      columns,
      where: { column: 'State Duration', op: 'ne', value: null },
    });
    const changed = many
      .slice(0, 10)
      .flatMap(([name, parked]) => [
        [name, 'State', 'On Call'] as const,
        [name, 'Parked Calls', parked + 1] as const,
      ]);
    update({ cells: changed });
    expect(lastOf(q)).toMatchObject({ from: 1 });
    update({ deleted: many.slice(10).map(([name]) => name) });
    update({
      cells: changed.map(([name, column, value]) => [name, column, value === 'On Call' ? 'Ready' : 99]),
    });
    expect(lastOf(q)).toBe('reset');
  });

  it('show no data for a column the table does not have', () => {
    const { registry } = agents(['ann', 1]);
    const handle = registry.open({ ...rows, columns: ['Mood', 'State'] });
    expect(handle.result()).toEqual({
      version: 1,
      columns: [
        { name: 'Username', kind: 'key' },
        { name: 'Mood', kind: 'unknown' },
        { name: 'State', kind: 'state' },
      ],
      rows: [{ key: 'ann', cells: ['ann', null, 'Ready'] }],
    });
  });
});

describe('rows in order', () => {
  const keysOf = (floor: ReturnType<typeof agents>, query: RowsQuery): string[] =>
    floor.registry
      .open(query)
      .result()
      .rows.map(({ key }) => key);

  it('stand as asked, by key where nothing else tells', () => {
    const floor = agents(['cy', 1], ['bo', 3], ['ann', 1]);
    expect(keysOf(floor, byCalls)).toEqual(['bo', 'ann', 'cy']);
    expect(keysOf(floor, { ...byCalls, limit: 2 })).toEqual(['bo', 'ann']);
    expect(keysOf(floor, { ...rows, limit: 2 })).toEqual(['ann', 'bo']);
  });

  it('send no order while none changes', () => {
    const { registry, update, lastOf } = agents(['ann', 9], ['bo', 5]);
    const { q } = registry.open(byCalls);
    update({ cells: [['ann', 'Parked Calls', 7]] });
    expect(lastOf(q)).toEqual({ from: 1, version: 2, set: [['ann', 1, 7]], add: [], del: [] });
  });

  it('send the whole order when rows change places', () => {
    const { registry, update, lastOf } = agents(['ann', 9], ['bo', 5], ['cy', 1]);
    const { q } = registry.open(byCalls);
    update({ cells: [['cy', 'Parked Calls', 7]] });
    expect(lastOf(q)).toMatchObject({ set: [['cy', 1, 7]], order: ['ann', 'cy', 'bo'] });
  });

  it('need no order for a newcomer at the end, nor for one who leaves', () => {
    const { registry, update, lastOf } = agents(['ann', 9], ['bo', 5], ['cy', 1]);
    const { q } = registry.open(byCalls);
    update({ added: ['di'], cells: [['di', 'Parked Calls', 0]], deleted: ['bo'] });
    expect(lastOf(q)).toEqual({
      from: 1,
      version: 2,
      set: [],
      add: [{ key: 'di', cells: ['di', 0] }],
      del: ['bo'],
    });
  });

  it('let one in over the limit for each that leaves it', () => {
    const { registry, update, lastOf } = agents(['ann', 9], ['bo', 5], ['cy', 1], ['di', 0]);
    const { q } = registry.open({ ...byCalls, limit: 2 });
    update({ cells: [['cy', 'Parked Calls', 10]] });
    expect(lastOf(q)).toMatchObject({
      set: [],
      add: [{ key: 'cy', cells: ['cy', 10] }],
      del: ['bo'],
      order: ['cy', 'ann'],
    });
    update({ deleted: ['ann', 'bo'] });
    expect(lastOf(q)).toMatchObject({ add: [{ key: 'di', cells: ['di', 0] }], del: ['ann'] });
  });

  it('say nothing of what happens below the limit', () => {
    const { registry, update, told } = agents(['ann', 9], ['bo', 5], ['cy', 1], ['di', 0]);
    registry.open({ ...byCalls, limit: 2 });
    update({
      cells: [
        ['cy', 'Parked Calls', 0],
        ['di', 'Parked Calls', 1],
        ['di', 'State', 'On Call'],
      ],
    });
    update({ deleted: ['di'] });
    expect(told).toEqual([]);
  });

  it('do not take a newcomer for the one whose place in memory it has', () => {
    const { registry, update, lastOf } = agents(['ann', 9], ['bo', 5]);
    const handle = registry.open({ ...byCalls, limit: 2 });
    update({ deleted: ['ann'] });
    update({ added: ['zoe'], cells: [['zoe', 'Parked Calls', 3]] });
    expect(lastOf(handle.q)).toMatchObject({ add: [{ key: 'zoe', cells: ['zoe', 3] }], set: [] });
    expect(handle.result().rows.map(({ key }) => key)).toEqual(['bo', 'zoe']);
  });

  it('put the longest running first, and time alone changes nothing', async () => {
    const floor = openFloor();
    floor.snapshot(NAMES, ['ann', 'Ready', 0, 5_000], ['bo', 'Ready', 0, 90_000], ['cy', null, 0, 0]);
    const longest: RowsQuery = { ...rows, orderBy: [{ column: 'State Duration', direction: 'desc' }] };
    expect(keysOf(floor, longest)).toEqual(['bo', 'ann', 'cy']);
    await floor.clock.advance(600_000);
    expect(floor.told).toEqual([]);
  });
});
