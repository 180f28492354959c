import { describe, expect, it } from 'vitest';
import { applySnapshot } from './apply-snapshot.ts';
import { applyUpdate } from './apply-update.ts';
import type { Cell } from './cell.ts';
import { createTable, type StatisticsTable } from './statistics-table.ts';
import { snapshotEvent, updateEvent } from './testing/table-events.ts';

const T = 1_760_000_000_000;
const NAMES = [
  'Username',
  'State',
  'State Duration',
  'Reason Code',
  'Reason Duration',
  'Not Ready State Duration',
];

function floor(...rows: Cell[][]): StatisticsTable {
  const table = createTable('AgentState');
  applySnapshot(table, snapshotEvent('AgentState', T, { names: NAMES, rows }));
  return table;
}

const ann = (): StatisticsTable => floor(['ann', 'Ready', 60_000, '', 0, 0]);

describe('an update', () => {
  it('adds, sets cells and deletes, in that order', () => {
    const table = floor(['ann', 'Ready', 0, '', 0, 0], ['bo', 'Ready', 0, '', 0, 0]);
    const delta = applyUpdate(
      table,
      updateEvent('AgentState', T + 1000, {
        added: ['cy', 'di'],
        cells: [
          ['cy', 'State', 'On Call'],
          ['di', 'State', 'Ready'],
        ],
        deleted: ['bo', 'di'],
      }),
    );
    expect(delta?.added).toEqual([{ key: 'cy', after: ['cy', 'On Call', null, null, null, null] }]);
    expect(delta?.deleted.map((row) => row.key)).toEqual(['bo']);
    expect([...table.rows.keys()]).toEqual(['ann', 'cy']);
    expect(table.strays.incompleteRows).toBe(1);
  });

  it('makes no version when nothing differs, and still renews the moments', () => {
    const table = ann();
    const same = { added: ['ann'], cells: [['ann', 'State', 'Ready']] as const, deleted: ['nobody'] };
    expect(applyUpdate(table, updateEvent('AgentState', T + 3000, same))).toBeNull();
    expect(table.version).toBe(1);
    expect(table.moments?.measuredAt).toBe(T + 3000);
    expect(table.rows.get('ann')?.[2]).toEqual({ since: T - 60_000 });
  });

  it('counts what it cannot use and leaves it out', () => {
    const table = ann();
    const cells = [
      ['ann', 'Mood', 'good'],
      ['ghost', 'State', 'Ready'],
      ['ann', 'Username', 'anna'],
      ['gone', 'State', 'Ready'],
    ] as const;
    expect(applyUpdate(table, updateEvent('AgentState', T + 1000, { cells, deleted: ['gone'] }))).toBeNull();
    expect(table.strays).toEqual({ unknownColumns: 1, unknownKeys: 2, incompleteRows: 0 });
    expect([...table.rows.keys()]).toEqual(['ann']);
  });

  it('takes a column by another spelling', () => {
    const table = ann();
    applyUpdate(table, updateEvent('AgentState', T + 1000, { cells: [['ann', 'stateDuration', 30_000]] }));
    expect(table.rows.get('ann')?.[2]).toEqual({ since: T - 29_000 });
  });

  it('never changes a row that a reader may hold', () => {
    const table = ann();
    const held = table.rows.get('ann');
    applyUpdate(table, updateEvent('AgentState', T + 1000, { cells: [['ann', 'State', 'On Call']] }));
    expect(held?.[1]).toBe('Ready');
    expect(table.rows.get('ann')?.[1]).toBe('On Call');
  });

  it('announces each change with its old value', () => {
    const delta = applyUpdate(
      ann(),
      updateEvent('AgentState', T + 5000, {
        cells: [
          ['ann', 'State Duration', 2000],
          ['ann', 'State', 'Not Ready'],
          ['ann', 'Reason Code', 'Lunch'],
          ['ann', 'Reason Duration', 2000],
        ],
      }),
    );
    const began = { since: T + 3000 };
    expect(delta?.changed).toEqual([
      {
        key: 'ann',
        before: ['ann', 'Ready', { since: T - 60_000 }, '', null, null],
        after: ['ann', 'Not Ready', began, 'Lunch', began, { since: T + 5000 }],
        columns: [1, 2, 3, 4, 5],
      },
    ]);
  });
});

describe('a running duration', () => {
  const after = (table: StatisticsTable, at: number, cells: readonly (readonly [string, string, Cell])[]) => {
    applyUpdate(table, updateEvent('AgentState', at, { cells }));
    return table.rows.get('ann');
  };

  it('keeps its beginning while it jitters within 2 s', () => {
    expect(after(ann(), T + 10_000, [['ann', 'State Duration', 68_000]])?.[2]).toEqual({ since: T - 60_000 });
    expect(after(ann(), T + 10_000, [['ann', 'State Duration', 67_000]])?.[2]).toEqual({ since: T - 57_000 });
  });

  it('begins anew when the state changed, however little it moved', () => {
    const row = after(floor(['ann', 'Ready', 0, '', 0, 0]), T + 1000, [
      ['ann', 'State', 'On Call'],
      ['ann', 'State Duration', 0],
    ]);
    expect(row?.[2]).toEqual({ since: T + 1000 });
  });

  it('begins when measured if its state changed and it was not sent', () => {
    expect(after(ann(), T + 4000, [['ann', 'State', 'On Call']])?.[2]).toEqual({ since: T + 4000 });
  });

  it('begins between the batches if silence means that it is as old as the last one was', () => {
    const table = floor(['ann', 'Ready', 3000, '', 0, 0]);
    expect(after(table, T + 5000, [['ann', 'State', 'On Call']])?.[2]).toEqual({ since: T + 2000 });
  });

  it('ends in no data when its state ended and it was not sent', () => {
    const table = floor(['ann', 'Not Ready', 60_000, 'Lunch', 60_000, 60_000]);
    const row = after(table, T + 1000, [
      ['ann', 'State', 'Ready'],
      ['ann', 'Reason Code', ''],
    ]);
    expect(row?.slice(3)).toEqual(['', null, null]);
  });

  it('stands as plain ms when it is sent without running', () => {
    const row = after(ann(), T + 1000, [['ann', 'Not Ready State Duration', 90_000]]);
    expect(row?.[5]).toBe(90_000);
  });
});

describe('a hold or a park told at its very beginning', () => {
  it.each([
    { duration: 'On Hold Duration', tells: 'On Hold Since', none: '', some: '2026-03-10 11:00:26' },
    { duration: 'On Park Duration', tells: 'Parked Calls', none: 0, some: 1 },
  ])('$duration runs from 0, since $tells says so, and ends with it', ({ duration, tells, none, some }) => {
    const table = createTable('AgentState');
    const names = ['Username', 'State', duration, tells];
    const rows = [['ann', 'On Call', 0, none]];
    applySnapshot(table, snapshotEvent('AgentState', T, { names, rows }));
    expect(table.rows.get('ann')?.[2]).toBeNull();
    const begins = [
      ['ann', duration, 0],
      ['ann', tells, some],
    ] as const;
    applyUpdate(table, updateEvent('AgentState', T + 1_000, { cells: begins }));
    expect(table.rows.get('ann')?.[2]).toEqual({ since: T + 1_000 });
    const ends = [
      ['ann', duration, 0],
      ['ann', tells, none],
    ] as const;
    applyUpdate(table, updateEvent('AgentState', T + 9_000, { cells: ends }));
    expect(table.rows.get('ann')?.[2]).toBeNull();
  });
});
