import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import type { FiguresQuery, LiveQuery, RowsQuery, TrendQuery } from '#lib/domain/live-query';
import { snapshotEvent, updateEvent } from '#lib/domain/testing/table-events';
import { ConnectionStatistics } from './connection-statistics.ts';
import { LiveQueryRegistry, RECORDING_DEMAND } from './live-query-registry.ts';
import { NINE, openFloor } from './testing/open-floor.ts';

const NAMES = ['Username', 'State', 'State Duration'];
const AT = { connection: 'five9', type: 'AgentState' } as const;
const rows: RowsQuery = { kind: 'rows', ...AT, columns: ['State'] };
const onCall: RowsQuery = { ...rows, where: { column: 'State', op: 'eq', value: 'On Call' } };
const long: RowsQuery = { ...rows, where: { column: 'State Duration', op: 'olderThan', ms: 90_000 } };
const count: FiguresQuery = { kind: 'figures', ...AT, figures: [{ as: 'n', fn: 'count' }] };
const trend: TrendQuery = {
  kind: 'trend',
  ...AT,
  figure: { as: 'n', fn: 'count' },
  everyMs: 10_000,
  keep: 360,
};

describe('opening a query', () => {
  it('gives equal queries one name and one evaluation, however they are written', () => {
    const { registry } = openFloor();
    const one = registry.open({
      ...rows,
      where: { all: [{ column: 'State', op: 'in', values: ['b', 'a'] }] },
    });
    const other = registry.open({
      ...rows,
      orderBy: [],
      where: { column: 'State', op: 'in', values: ['a', 'b', 'a'] },
    });
    expect(other.q).toBe(one.q);
    expect(registry.size).toBe(1);
    expect(registry.open(onCall).q).not.toBe(one.q);
    expect(registry.size).toBe(2);
  });

  it('keeps the evaluation until its last holder has closed it, each once', () => {
    const { registry, snapshot, update, lastOf } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', 0]);
    const one = registry.open(rows);
    const other = registry.open(rows);
    one.close();
    one.close();
    update({ cells: [['ann', 'State', 'On Call']] });
    expect(lastOf(other.q)).toMatchObject({ set: [['ann', 1, 'On Call']] });
    other.close();
    expect(registry.size).toBe(0);
  });

  it('refuses a connection nobody knows, by its code', () => {
    const { registry } = openFloor();
    const ask = () => registry.open({ ...rows, connection: 'other' });
    expect(ask).toThrow(expect.objectContaining({ code: 'unknown-connection' }));
  });

  it('has a result at once: nothing yet, before the first data', () => {
    const { registry, snapshot, told, lastOf } = openFloor();
    const handle = registry.open(rows);
    expect(handle.result()).toEqual({
      version: 0,
      columns: [
        { name: 'Username', kind: 'key' },
        { name: 'State', kind: 'state' },
      ],
      rows: [],
    });
    snapshot(NAMES, ['ann', 'Ready', 0]);
    expect(told).toHaveLength(1);
    expect(lastOf(handle.q)).toBe('reset');
    expect(handle.result()).toMatchObject({ version: 1, rows: [{ key: 'ann', cells: ['ann', 'Ready'] }] });
  });

  it('starts on what the table holds already', () => {
    const { registry, snapshot, told } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', 0]);
    expect(registry.open(count).result().rows).toEqual([{ key: 'all', cells: ['all', 1] }]);
    expect(told).toEqual([]);
  });
});

describe('changes', () => {
  it('of all queries reach listeners in one call per event, and not at all when nothing differs', () => {
    const { registry, snapshot, update, told } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', 0], ['bo', 'On Call', 0]);
    const open = [rows, onCall, count].map((query) => registry.open(query).q);
    update({ added: ['cy'], cells: [['ann', 'State', 'On Call']], deleted: ['bo'] });
    expect(told).toHaveLength(1);
    expect([...(told[0]?.keys() ?? [])].toSorted()).toEqual(open.slice(0, 2).toSorted());
    update({ cells: [['ann', 'State', 'On Call']] });
    expect(told).toHaveLength(1);
  });

  it('of one table say nothing to the queries of another', () => {
    const { registry, apply, told } = openFloor();
    registry.open(rows);
    apply(snapshotEvent('ACDStatus', NINE, { names: ['Skill Name'], rows: [['Sales']] }));
    expect(told).toEqual([]);
  });

  it('of two connections are kept apart', () => {
    const clock = new ManualClock(NINE);
    const [a, b] = ['a', 'b'].map((id) => new ConnectionStatistics({ id, name: id, zone: 'UTC', clock }));
    if (!a || !b) throw new Error('two were made');
    const registry = new LiveQueryRegistry({ clock, connections: [a, b] });
    const ofA = registry.open({ ...count, connection: 'a' });
    const ofB = registry.open({ ...count, connection: 'b' });
    expect(ofA.q).not.toBe(ofB.q);
    a.apply(snapshotEvent('AgentState', NINE, { names: NAMES, rows: [['ann', 'Ready', 0]] }));
    expect([ofA.result().version, ofB.result().version]).toEqual([1, 0]);
    expect(registry.demand('b')).toEqual({ AgentState: 1 });
    ofB.close();
    expect(registry.demand('b')).toEqual({});
  });

  it('reach every listener though another one fails, and the next change finds all in order', () => {
    const { registry, snapshot, update, told, lastOf } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', 0]);
    const handle = registry.open(rows);
    const off = registry.onChanges(() => {
      throw new Error('a listener of ours');
    });
    const later: number[] = [];
    registry.onChanges((changes) => later.push(changes.size));
    expect(() => update({ cells: [['ann', 'State', 'On Call']] })).toThrow(AggregateError);
    expect([told.length, later]).toEqual([1, [1]]);
    off();
    update({ cells: [['ann', 'State', 'Ready']] });
    expect(lastOf(handle.q)).toMatchObject({ from: 2, version: 3 });
  });

  it('are no longer told to who has gone, nor to anybody once stopped', async () => {
    const { clock, registry, snapshot, update, told } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', 0]);
    const heard: number[] = [];
    registry.onChanges((changes) => heard.push(changes.size))();
    const longer: RowsQuery = { ...long, where: { column: 'State Duration', op: 'olderThan', ms: 95_000 } };
    const handles = [long, longer, trend, rows].map((query) => registry.open(query));
    registry.stop();
    expect(clock.pending).toBe(0);
    update({ cells: [['ann', 'State', 'On Call']] });
    for (const handle of handles) {
      handle.close();
      expect(clock.pending).toBe(0);
    }
    await clock.advance(200_000);
    expect({ told, heard, pending: clock.pending }).toEqual({ told: [], heard: [], pending: 0 });
  });
});

describe('time', () => {
  it('brings a row in at the very millisecond it becomes older than the limit, by one timer', async () => {
    const { clock, registry, snapshot, told, lastOf } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', 0], ['bo', 'Ready', 30_000]);
    const handle = registry.open(long);
    expect(clock.pending).toBe(1);
    await clock.advance(60_000);
    expect(told).toEqual([]);
    await clock.advance(1);
    expect(lastOf(handle.q)).toMatchObject({ add: [{ key: 'bo', cells: ['bo', 'Ready'] }] });
    await clock.advance(30_000);
    expect(lastOf(handle.q)).toMatchObject({ add: [{ key: 'ann' }] });
    expect(told).toHaveLength(2);
    expect(clock.pending).toBe(0);
  });

  it('takes a row out again that begins anew, and waits for it once more', async () => {
    const { clock, registry, snapshot, update, lastOf } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', 100_000], ['bo', 'Ready', 100_000]);
    const handle = registry.open({ ...long, columns: [] });
    update({
      cells: [
        ['ann', 'State', 'On Call'],
        ['ann', 'State Duration', 0],
      ],
    });
    expect(lastOf(handle.q)).toMatchObject({ del: ['ann'] });
    await clock.advance(90_001);
    expect(lastOf(handle.q)).toMatchObject({ add: [{ key: 'ann' }] });
  });

  it('turns a condition with a no in it over', async () => {
    const { clock, registry, snapshot, update, lastOf } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', 60_000], ['bo', 'Ready', 0]);
    const handle = registry.open({ ...long, where: { not: long.where ?? { all: [] } } });
    await clock.advance(30_001);
    expect(lastOf(handle.q)).toMatchObject({ del: ['ann'] });
    update({ deleted: ['bo'] });
    expect(handle.result().rows).toEqual([]);
    expect(clock.pending).toBe(1);
    await clock.advance(60_000);
    expect(clock.pending).toBe(0);
  });

  it('that passed unnoticed is made up for by the next event, in its own call', () => {
    const { clock, registry, snapshot, update, told, lastOf } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', 0]);
    const handle = registry.open(long);
    clock.jump(120_000);
    update({ added: ['bo'] });
    expect(told).toHaveLength(1);
    expect(lastOf(handle.q)).toMatchObject({ add: [{ key: 'ann' }] });
  });

  it('that passed unnoticed is made up for before another query opens', () => {
    const { clock, registry, snapshot, lastOf } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', 0]);
    const handle = registry.open(long);
    clock.jump(120_000);
    registry.open(count);
    expect(lastOf(handle.q)).toMatchObject({ add: [{ key: 'ann' }] });
  });

  it('set back makes rows younger again', () => {
    const { clock, registry, snapshot, update, lastOf } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', 60_000]);
    const handle = registry.open(long);
    clock.jump(60_000);
    update({ added: ['bo'] });
    expect(handle.result().rows).toHaveLength(1);
    clock.jump(-3_600_000);
    update({ deleted: ['bo'] });
    expect(lastOf(handle.q)).toBe('reset');
    expect(handle.result().rows).toEqual([]);
  });

  it('waits for nobody when nobody waits for it', () => {
    const { clock, registry, snapshot } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', 0]);
    const handle = registry.open(long);
    expect(clock.pending).toBe(1);
    handle.close();
    expect(clock.pending).toBe(0);
  });
});

describe('the demand', () => {
  const other: LiveQuery = { ...count, type: 'ACDStatus' };

  it.each<[string, LiveQuery[], Record<string, number>]>([
    ['of nothing', [], {}],
    ['of what is shown', [rows, other], { AgentState: 1, ACDStatus: 1 }],
    ['of what is only recorded, which is less', [trend], { AgentState: RECORDING_DEMAND }],
    ['of both: the keener', [trend, rows, trend], { AgentState: 1 }],
  ])('is that %s', (_title, queries, demand) => {
    const { registry } = openFloor();
    const handles = queries.map((query) => registry.open(query));
    expect(registry.demand('five9')).toEqual(demand);
    expect(registry.demand('other')).toEqual({});
    for (const handle of handles) handle.close();
    expect(registry.demand('five9')).toEqual({});
  });
});

describe('columns that change', () => {
  it('have every query taken anew, with what is left of them', () => {
    const { registry, snapshot, lastOf } = openFloor();
    snapshot(NAMES, ['ann', 'Ready', 0]);
    const all = registry.open({ ...rows, columns: '*' });
    const some = registry.open({ ...rows, columns: ['Reason Code', 'State'] });
    expect(some.result().rows).toEqual([{ key: 'ann', cells: ['ann', null, 'Ready'] }]);
    snapshot(['Username', 'Reason Code', 'State', 'Left A Cake'], ['ann', 'Lunch', 'Not Ready', 3]);
    expect([lastOf(all.q), lastOf(some.q)]).toEqual(['reset', 'reset']);
    expect(all.result().columns.map(({ name, kind }) => [name, kind])).toEqual([
      ['Username', 'key'],
      ['Reason Code', 'text'],
      ['State', 'state'],
      ['Left A Cake', 'unknown'],
    ]);
    expect(all.result().rows).toEqual([{ key: 'ann', cells: ['ann', 'Lunch', 'Not Ready', 3] }]);
    expect(some.result()).toMatchObject({
      version: 2,
      rows: [{ key: 'ann', cells: ['ann', 'Lunch', 'Not Ready'] }],
    });
  });

  it('are followed by what comes after as if they had always been so', async () => {
    const { clock, connection, registry, snapshot, lastOf } = openFloor();
    snapshot(['Username', 'State'], ['ann', 'Ready']);
    const handle = registry.open(long);
    snapshot(NAMES, ['ann', 'Ready', 80_000]);
    await clock.advance(10_001);
    expect(lastOf(handle.q)).toMatchObject({ from: 2, add: [{ key: 'ann' }] });
    connection.apply(updateEvent('AgentState', clock.now(), { cells: [['ann', 'State', 'On Call']] }));
    expect(handle.result().rows).toEqual([]);
  });
});
