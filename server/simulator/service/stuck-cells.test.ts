import { describe, expect, it } from 'vitest';
import { StuckCells } from './stuck-cells.ts';

const table = {
  columns: ['Username', 'State', 'State Duration'],
  rows: new Map([
    ['ana', ['ana', 'Ready', { since: 90 }]],
    ['bo', ['bo', 'Ready', { since: 95 }]],
  ]),
};

describe('a row that is stuck', () => {
  it('is told as it was until it is let go, and no other row with it', () => {
    const stuck = new StuckCells();
    const cells = { State: 'On Call', 'State Duration': { since: 1 } };
    const letGo = stuck.hold({ type: 'AgentState', key: 'ana', cells });
    expect([...stuck.told('AgentState', table).rows.values()]).toEqual([
      ['ana', 'On Call', { since: 1 }],
      ['bo', 'Ready', { since: 95 }],
    ]);
    expect(stuck.told('ACDStatus', table)).toBe(table);
    letGo();
    expect(stuck.told('AgentState', table)).toBe(table);
  });

  it('that is not there is not made up', () => {
    const stuck = new StuckCells();
    stuck.hold({ type: 'AgentState', key: 'gone', cells: { State: 'On Call' } });
    expect(stuck.told('AgentState', table)).toBe(table);
  });
});
