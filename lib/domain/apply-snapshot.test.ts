import { describe, expect, it } from 'vitest';
import { applySnapshot } from './apply-snapshot.ts';
import { createTable } from './statistics-table.ts';
import { snapshotEvent } from './testing/table-events.ts';

const T = 1_760_000_000_000;
const QUEUE = ['Skill Name', 'Calls In Queue', 'Current Longest Queue Time', 'Queue Callbacks'];
const skills = (at: number, ...rows: (string | number | null)[][]) =>
  snapshotEvent('ACDStatus', at, { names: QUEUE, rows });

describe('a snapshot', () => {
  it('makes version 1 even when it is empty, and nothing the second time', () => {
    const table = createTable('ACDStatus');
    expect(applySnapshot(table, skills(T))).toMatchObject({ version: 1, columnsChanged: true, added: [] });
    expect(applySnapshot(table, skills(T + 1000))).toBeNull();
    expect(table.version).toBe(1);
    expect(table.moments?.measuredAt).toBe(T + 1000);
  });

  it('turns a running wait into its beginning and a standing 0 into no data', () => {
    const table = createTable('ACDStatus');
    applySnapshot(
      table,
      skills(T, ['Sales', 2, 30_000, 0], ['Help', 0, 0, 0], ['Back', 0, 5000, 1], ['Odd', 0, 7000, 0]),
    );
    expect([...table.rows.values()].map((row) => row[2])).toEqual([
      { since: T - 30_000 },
      null,
      { since: T - 5000 },
      7000,
    ]);
  });

  it('announces a second one as the difference', () => {
    const table = createTable('ACDStatus');
    applySnapshot(table, skills(T, ['Sales', 2, 30_000, 0], ['Help', 1, 9000, 0]));
    const delta = applySnapshot(table, skills(T + 5000, ['Sales', 3, 36_000, 0], ['New', 0, 0, 0]));
    expect(delta).toMatchObject({ version: 2, columnsChanged: false });
    expect(delta?.changed).toEqual([
      {
        key: 'Sales',
        before: ['Sales', 2, { since: T - 30_000 }, 0],
        after: ['Sales', 3, { since: T - 30_000 }, 0],
        columns: [1],
      },
    ]);
    expect(delta?.added).toEqual([{ key: 'New', after: ['New', 0, null, 0] }]);
    expect(delta?.deleted.map((row) => row.key)).toEqual(['Help']);
  });

  it('keeps the very rows that did not change, so that those who hold them hold what is shown', () => {
    const table = createTable('ACDStatus');
    applySnapshot(table, skills(T, ['Sales', 2, 30_000, 0], ['Help', 1, 9000, 0]));
    const held = table.rows.get('Help');
    applySnapshot(table, skills(T + 5000, ['Sales', 3, 36_000, 0], ['Help', 1, 14_000, 0]));
    expect(table.rows.get('Help')).toBe(held);
  });

  it('moves a beginning that is more than 2 s off', () => {
    const table = createTable('ACDStatus');
    applySnapshot(table, skills(T, ['Sales', 2, 30_000, 0]));
    applySnapshot(table, skills(T + 5000, ['Sales', 2, 4000, 0]));
    expect(table.rows.get('Sales')?.[2]).toEqual({ since: T + 1000 });
  });

  it('keeps beginnings by column name when columns change', () => {
    const table = createTable('ACDStatus');
    applySnapshot(table, skills(T, ['Sales', 2, 30_000, 0]));
    const names = ['Skill Name', 'Current Longest Queue Time', 'Calls In Queue', 'Total VMs'];
    const delta = applySnapshot(
      table,
      snapshotEvent('ACDStatus', T + 2000, { names, rows: [['Sales', 33_000, 2, 4]] }),
    );
    expect(delta?.columnsChanged).toBe(true);
    expect(table.rows.get('Sales')).toEqual(['Sales', { since: T - 30_000 }, 2, 4]);
    expect(delta?.changed).toEqual([
      {
        key: 'Sales',
        before: ['Sales', { since: T - 30_000 }, 2, null],
        after: ['Sales', { since: T - 30_000 }, 2, 4],
        columns: [3],
      },
    ]);
  });

  it('leaves out a row without a key and lets the last of two win', () => {
    const table = createTable('ACDStatus');
    applySnapshot(table, skills(T, [null, 1, 0, 0], ['A', 1, 0, 0], ['A', 5]));
    expect([...table.rows]).toEqual([['A', ['A', 5, null, null]]]);
  });
});
