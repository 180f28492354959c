import { describe, expect, it } from 'vitest';
import { resultOf } from '#components/wall/testing/result-of.ts';
import { cellSpells } from './cell-spells.ts';

const spellsOf = (type: 'AgentState' | 'ACDStatus' | 'AgentStatistics', table: ReturnType<typeof resultOf>) =>
  table.rows.map((row) => cellSpells(type, table.columns)(row));

describe('the spells of a row', () => {
  it('of an agent go by the state', () => {
    const table = resultOf(
      ['Username', 'State', 'State Duration', 'On Hold Duration'],
      ['ana', 'On Call', null, null],
      ['bo', 'Logged Out', null, null],
    );
    expect(spellsOf('AgentState', table)).toEqual([
      [null, null, 'call', 'hold'],
      [null, null, null, 'hold'],
    ]);
  });

  it('of a queue go by whether a call waits, or callbacks alone', () => {
    const table = resultOf(
      ['Skill Name', 'Calls In Queue', 'Current Longest Queue Time'],
      ['A', 2, null],
      ['B', 0, null],
    );
    expect(spellsOf('ACDStatus', table)).toEqual([
      [null, null, 'wait'],
      [null, null, 'callback'],
    ]);
  });

  it('are none in tables without running times', () => {
    expect(spellsOf('AgentStatistics', resultOf(['Username', 'Login Time'], ['ana', 1]))).toEqual([[]]);
  });
});
