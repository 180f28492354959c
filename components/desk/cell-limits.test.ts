import { describe, expect, it } from 'vitest';
import type { Cell } from '#lib/domain/cell';
import { STARTING_THRESHOLDS } from '#lib/domain/starting-thresholds';
import type { StatisticType } from '#lib/domain/statistic-type';
import { cellLimits } from './cell-limits.ts';

function limitsOf(type: StatisticType, row: Record<string, Cell>) {
  const columns = Object.keys(row).map((name) => ({ name, kind: 'unknown' }) as const);
  const limits = cellLimits(type, columns)({ key: 'x', cells: Object.values(row) });
  return Object.fromEntries(
    columns.map(({ name }, index) => [name, limits[index]]).filter(([, limit]) => limit),
  );
}

const T = STARTING_THRESHOLDS;

describe('what a cell is judged by', () => {
  it('is the longest wait and the calls waiting of a queue where somebody is ready', () => {
    const row = {
      'Calls In Queue': 1,
      'Agents Ready For Calls': 2,
      'Current Longest Queue Time': { since: 5 },
    };
    expect(limitsOf('ACDStatus', row)).toEqual({
      'Calls In Queue': T.callsWaiting,
      'Current Longest Queue Time': T.longestWait,
    });
  });

  it('is nothing for a column that no limit names, whatever it is called', () => {
    expect(limitsOf('ACDStatus', { constructor: 1, toString: 1 })).toEqual({});
  });

  it('is critical at once where calls wait and nobody is ready', () => {
    expect(
      limitsOf('ACDStatus', { 'Calls In Queue': 1, 'Agents Ready For Calls': 0 })['Calls In Queue'],
    ).toBe('critical');
  });

  it('says nothing of nobody ready where the domain does not tell who is', () => {
    expect(limitsOf('ACDStatus', { 'Calls In Queue': 1 })['Calls In Queue']).toBe(T.callsWaiting);
    expect(
      limitsOf('ACDStatus', { 'Calls In Queue': 1, 'Agents Ready For Calls': null })['Calls In Queue'],
    ).toBe(T.callsWaiting);
  });

  it('is the time in wrap-up of an agent, and of no other state', () => {
    const duration = { 'State Duration': { since: 5 } };
    expect(limitsOf('AgentState', { State: 'After Call Work', ...duration })).toEqual({
      'State Duration': T.wrapOfOneAgent,
    });
    expect(limitsOf('AgentState', { State: 'Not Ready', ...duration })).toEqual({});
  });

  it('is nothing for columns without a threshold', () => {
    expect(limitsOf('OutboundCampaignManager', { 'Total Records': 5 })).toEqual({});
  });
});
