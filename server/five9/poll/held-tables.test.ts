import { describe, expect, it } from 'vitest';
import type { WireStatistics } from '../contract/wire-types.ts';
import { HeldTables } from './held-tables.ts';

const T0 = 1_700_000_000_000;
const whole: WireStatistics = {
  type: 'ACDStatus',
  columns: ['Skill Name', 'Calls In Queue'],
  rows: [['Sales', '4']],
  timestamp: T0,
};
const update = {
  type: 'ACDStatus' as const,
  added: [],
  cells: [{ objectName: 'Sales', columnName: 'Calls In Queue', columnValue: '5' }],
  deleted: [],
  previousTimestamp: T0,
  lastTimestamp: T0 + 3_000,
};

describe('held tables', () => {
  it('follow the chain of timestamps', () => {
    const tables = new HeldTables();
    expect(tables.timestampOf('ACDStatus')).toBeNull();
    tables.takeWhole(whole, T0 + 50);
    expect(tables.timestampOf('ACDStatus')).toBe(T0);
    tables.takeUpdate(update, T0 + 3_900);
    expect(tables.timestampOf('ACDStatus')).toBe(T0 + 3_000);
  });

  it('date what they take on our clock, by the quickest delivery there was', () => {
    const tables = new HeldTables();
    expect(tables.takeWhole(whole, T0 + 50).event).toMatchObject({
      measuredAt: T0 + 50,
      receivedAt: T0 + 50,
    });
    expect(tables.takeUpdate(update, T0 + 3_900)?.event).toMatchObject({
      sourceTime: T0 + 3_000,
      measuredAt: T0 + 3_050,
      receivedAt: T0 + 3_900,
    });
    expect(tables.skewMs).toBe(50);
  });

  it('take a stamp they have seen for no news of the clocks', () => {
    const tables = new HeldTables();
    tables.takeWhole(whole, T0 + 50);
    for (let turn = 1; turn < 6; turn++)
      tables.takeUpdate({ ...update, lastTimestamp: T0 }, T0 + turn * 60_000);
    expect(tables.skewMs).toBe(50);
  });

  it('take no update for a table they do not hold', () => {
    expect(new HeldTables().takeUpdate(update, T0)).toBeNull();
  });

  it('come back from a checkpoint where they were', () => {
    const tables = new HeldTables();
    tables.takeWhole(whole, T0 + 50);
    tables.takeUpdate(update, T0 + 3_900);
    tables.takeFresh('ACDStatus', T0 + 9_000);
    const checkpoint = tables.checkpoint('ACDStatus', true);
    const again = new HeldTables();
    const event = checkpoint && again.restore(checkpoint);
    expect(event).toMatchObject({ kind: 'snapshot', rows: [['Sales', 5]], measuredAt: T0 + 3_050 });
    expect(again.timestampOf('ACDStatus')).toBe(T0 + 3_000);
    expect(again.heardAt).toBe(T0 + 9_000);
  });
});
