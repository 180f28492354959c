import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { WireStatistics, WireStatisticsUpdate } from '../contract/wire-types.ts';
import { TextTable } from './text-table.ts';

const T0 = 1_700_000_000_000;

function skills(over: Partial<WireStatistics> = {}): WireStatistics {
  return {
    type: 'ACDStatus',
    columns: ['Skill Name', 'Agents Logged In', 'Calls In Queue', 'Service Level'],
    rows: [
      ['Sales', '12 (3)', '4', '0.9'],
      ['Support', '0 (0)', '', '1'],
    ],
    timestamp: T0,
    ...over,
  };
}
function update(over: Partial<WireStatisticsUpdate> = {}): WireStatisticsUpdate {
  return {
    type: 'ACDStatus',
    added: [],
    cells: [],
    deleted: [],
    previousTimestamp: T0,
    lastTimestamp: T0 + 3000,
    ...over,
  };
}
function cell(objectName: string, columnName: string, columnValue: string | null) {
  return { objectName, columnName, columnValue };
}
function loaded(wire = skills()): TextTable {
  const table = new TextTable(wire.type);
  table.load(wire, T0);
  return table;
}

describe('a column that a person mapped', () => {
  const whole = (columns: string[], ...rows: string[][]): WireStatistics => ({
    type: 'InboundCampaignStatistics',
    columns,
    rows,
    timestamp: T0,
  });
  const roles = { serviceLevel: 'SL %', offered: 'Angebote', handleTime: 'Total Calls' };

  it('is read as what its role says, its scale by what it shows', () => {
    const table = new TextTable('InboundCampaignStatistics', roles);
    const wire = whole(['Campaign Name', 'SL %', 'Angebote'], ['A', '82', '10'], ['B', '1', '4']);
    const { columns, rows } = table.load(wire, T0);
    expect(columns.map(({ kind }) => kind)).toEqual(['key', 'percent', 'count']);
    expect(rows).toEqual([
      ['A', 0.82, 10],
      ['B', 0.01, 4],
    ]);
  });

  it('stays what the catalogue knows it to be', () => {
    const { columns } = new TextTable('InboundCampaignStatistics', roles).load(
      whole(['Campaign Name', 'Total Calls'], ['A', '10']),
      T0,
    );
    expect(columns[1]?.kind).toBe('count');
  });

  it('is of the inbound campaigns only', () => {
    const wire = skills({ columns: ['Skill Name', 'SL %'], rows: [['Sales', '82%']] });
    const { columns } = new TextTable('ACDStatus', roles).load(wire, T0);
    expect(columns[1]?.kind).toBe('unknown');
  });
});

describe('a whole table', () => {
  it('is read into typed rows by the kinds of its columns', () => {
    const whole = new TextTable('ACDStatus').load(skills(), T0);
    expect(whole.columns.map((column) => column.kind)).toEqual(['key', 'pair', 'count', 'percent']);
    expect(whole.rows).toEqual([
      ['Sales', '12 (3)', 4, 0.9],
      ['Support', '0 (0)', null, 1],
    ]);
  });

  it('is laid out with its key first, wherever the key stood', () => {
    const wire = skills({ columns: ['Calls In Queue', 'Skill Name'], rows: [['4', 'Sales']] });
    expect(new TextTable('ACDStatus').load(wire, T0).rows).toEqual([['Sales', 4]]);
  });

  it('counts rows without a key or of an odd length, and pads or cuts them', () => {
    const wire = skills({
      rows: [
        ['Sales', '1 (1)'],
        ['', '0 (0)', '1', '1'],
        ['Support', '0 (0)', '1', '1', '9'],
      ],
    });
    const whole = new TextTable('ACDStatus').load(wire, T0);
    expect(whole.rows).toEqual([
      ['Sales', '1 (1)', null, null],
      ['Support', '0 (0)', 1, 1],
    ]);
    expect(whole.counts.oddRows).toBe(3);
  });

  it('takes a column named twice once', () => {
    const wire = skills({ columns: ['Skill Name', 'Lunch', 'Lunch'], rows: [['Sales', '1', '2']] });
    expect(new TextTable('ACDStatus').load(wire, T0).rows).toEqual([['Sales', 1]]);
  });

  it('decides the scale of a percent by the whole column', () => {
    const wire = skills({
      rows: [
        ['Sales', '', '', '1'],
        ['Support', '', '', '82'],
      ],
    });
    const rows = new TextTable('ACDStatus').load(wire, T0).rows;
    expect(rows.map((row) => row[3])).toEqual([0.01, 0.82]);
  });
});

describe('an update', () => {
  it('yields typed cells under the names of the table, also for other spellings', () => {
    const wire: WireStatistics = {
      type: 'AgentStatistics',
      columns: ['Username', 'Total Calls', 'Avg Wrap Time'],
      rows: [['ann', '1', '2000']],
      timestamp: T0,
    };
    const changes = loaded(wire).apply(
      update({ cells: [cell('ann', 'averageWrapTime', '24981'), cell('ann', 'total calls', '2')] }),
      T0,
    );
    expect(changes.cells).toEqual([
      { key: 'ann', column: 'Avg Wrap Time', value: 24_981 },
      { key: 'ann', column: 'Total Calls', value: 2 },
    ]);
  });

  it('leaves unknown columns and keys out and counts them', () => {
    const changes = loaded().apply(
      update({ cells: [cell('Sales', 'Moon Phase', '1'), cell('Nobody', 'Calls In Queue', '1')] }),
      T0,
    );
    expect(changes.cells).toEqual([]);
    expect(changes.counts).toMatchObject({ unknownColumns: 1, unknownKeys: 1 });
  });

  it('counts added rows that lack cells, but not those that are gone again', () => {
    const changes = loaded().apply(
      update({
        added: ['New', 'Short'],
        cells: [
          cell('New', 'Agents Logged In', '1 (1)'),
          cell('New', 'Calls In Queue', null),
          cell('New', 'Service Level', '1'),
        ],
        deleted: ['Short'],
      }),
      T0,
    );
    expect(changes.counts.incompleteRows).toBe(0);
    expect(loaded().apply(update({ added: ['New'] }), T0).counts.incompleteRows).toBe(1);
  });

  it('that first shows a percent counting to 100 corrects the whole column', () => {
    const changes = loaded().apply(update({ cells: [cell('Sales', 'Service Level', '91')] }), T0);
    expect(new Map(changes.cells.map((one) => [one.key, one.value]))).toEqual(
      new Map([
        ['Sales', 0.91],
        ['Support', 0.01],
      ]),
    );
  });

  it.each([
    ['all rows deleted', { deleted: ['Sales', 'Support'] }, true],
    ['one row left', { deleted: ['Sales'] }, false],
    ['one row added', { deleted: ['Sales', 'Support'], added: ['New'] }, false],
    ['the added one deleted too', { deleted: ['Sales', 'Support', 'New'], added: ['New'] }, true],
  ])('with %s would empty the table: %#', (_title, over, empties) => {
    expect(loaded().wouldEmpty(update(over))).toBe(empties);
  });

  it('empties nothing where nothing was', () => {
    expect(loaded(skills({ rows: [] })).wouldEmpty(update({ deleted: ['x'] }))).toBe(false);
  });
});

describe('a saved table', () => {
  const moments = { sourceTime: T0, measuredAt: T0 + 60_000, receivedAt: T0 + 60_100 };

  it('comes back as it was, whatever had happened to it', () => {
    const key = fc.constantFrom('Sales', 'Support', 'New', 'Other');
    const change = fc.record({
      added: fc.array(key, { maxLength: 2 }),
      deleted: fc.array(key, { maxLength: 1 }),
      cells: fc.array(
        fc.tuple(
          key,
          fc.constantFrom('Calls In Queue', 'Service Level'),
          fc.constantFrom('3', '0.5', '70', '', null),
        ),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const table = loaded();
        for (const { cells, ...keys } of changes)
          table.apply(
            update({ ...keys, cells: cells.map(([row, column, value]) => cell(row, column, value)) }),
            T0,
          );
        const saved = table.save(moments);
        const again = new TextTable('ACDStatus');
        again.restore(saved);
        expect(again.save(moments)).toEqual(saved);
      }),
    );
  });

  it('is not touched by updates that follow', () => {
    const table = loaded();
    const saved = table.save(moments);
    table.apply(update({ cells: [cell('Sales', 'Calls In Queue', '99')] }), T0);
    expect(saved.rows[0]?.cells[2]).toBe('4');
  });

  it('carries running durations on to the moment it was saved for, and leaves standing ones', () => {
    const table = loaded({
      type: 'AgentState',
      columns: ['Username', 'State', 'State Duration', 'On Call State Duration'],
      rows: [
        ['ann', 'Ready', '1000', '0'],
        ['bob', 'On Call', '5000', '5000'],
      ],
      timestamp: T0,
    });
    table.apply(
      update({
        type: 'AgentState',
        cells: [
          cell('ann', 'State', 'On Call'),
          cell('ann', 'State Duration', '0'),
          cell('ann', 'On Call State Duration', '0'),
        ],
      }),
      T0 + 50_000,
    );
    const rows = new TextTable('AgentState').restore(table.save(moments)).rows;
    expect(rows).toEqual([
      ['ann', 'On Call', 10_000, 10_000],
      ['bob', 'On Call', 65_000, 65_000],
    ]);
  });
});
