import { describe, expect, it } from 'vitest';
import {
  columnFact,
  columnKindOf,
  combineOf,
  findColumn,
  isKnown,
  keyColumnOf,
  knownColumns,
  weightOf,
} from './column-catalogue.ts';
import { STATISTIC_TYPES } from './statistic-type.ts';
import { columnsNamed } from './testing/table-events.ts';

describe('the column catalogue', () => {
  it.each([
    ['AgentState', 'Username'],
    ['AgentStatistics', 'Username'],
    ['ACDStatus', 'Skill Name'],
    ['CampaignState', 'Campaign Name'],
    ['OutboundCampaignManager', 'Campaign Name'],
    ['OutboundCampaignStatistics', 'Campaign Name'],
    ['InboundCampaignStatistics', 'Campaign Name'],
    ['AutodialCampaignStatistics', 'Campaign Name'],
  ] as const)('keys %s by %s', (type, key) => {
    expect(keyColumnOf(type)).toBe(key);
    expect(columnKindOf(type, key)).toBe('key');
  });

  it.each([
    ['ACDStatus', 'Agents Logged In', 'pair'],
    ['ACDStatus', 'current longest queue time', 'duration'],
    ['ACDStatus', 'Longest Queue Time', 'longest'],
    ['AgentState', 'STATE', 'state'],
    ['AgentState', 'State Since', 'timestamp'],
    ['AgentStatistics', 'averageWrapTime', 'mean'],
    ['AgentStatistics', 'Occupancy', 'percent'],
    ['InboundCampaignStatistics', 'Sale - Yes', 'unknown'],
  ] as const)('knows %s %s as %s', (type, name, kind) => {
    expect(columnKindOf(type, name)).toBe(kind);
  });

  it('knows a disposition column as nothing', () => {
    expect(isKnown('AgentStatistics', 'Callback Requested')).toBe(false);
    expect(combineOf('AgentStatistics', 'Callback Requested')).toEqual({ by: 'none' });
    expect(isKnown('AgentStatistics', 'total calls')).toBe(true);
  });

  it.each(STATISTIC_TYPES)('names every column of %s once, weights and governors among them', (type) => {
    const names = knownColumns(type).map((fact) => fact.name);
    expect(new Set(names).size).toBe(names.length);
    expect(knownColumns(type).filter((fact) => fact.kind === 'key')).toHaveLength(1);
    const mentioned = knownColumns(type).flatMap(({ combine, ticks }) => [
      ...(combine.by === 'mean' ? combine.weights : []),
      ...(ticks && 'governs' in ticks ? [ticks.governs] : []),
      ...(ticks && 'columns' in ticks ? ticks.columns : []),
    ]);
    expect(mentioned.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('never sums agents over skills', () => {
    for (const { name, combine } of knownColumns('ACDStatus')) {
      expect({ name, agents: combine.by === 'agents' }).toEqual({ name, agents: name.startsWith('Agents ') });
    }
  });

  it('weighs a mean by the first denominator the table has', () => {
    const type = 'InboundCampaignStatistics';
    const all = columnsNamed(type, ['Campaign Name', 'Total Calls', 'Connected Plus Abandoned Calls']);
    expect(weightOf(type, 'Service Level Queue', all)).toBe('Connected Plus Abandoned Calls');
    expect(weightOf(type, 'Service Level Queue', all.slice(0, 2))).toBe('Total Calls');
    expect(weightOf(type, 'Service Level Queue', all.slice(0, 1))).toBeNull();
    expect(weightOf(type, 'Total Calls', all)).toBeNull();
    expect(
      weightOf('AgentStatistics', 'Avg Idle Time', columnsNamed('AgentStatistics', ['Total Calls'])),
    ).toBeNull();
  });

  it('finds a column by exact name before any other spelling', () => {
    const columns = columnsNamed('AgentStatistics', [
      'Username',
      'avg wrap time',
      'Avg Wrap Time',
      'No answer',
    ]);
    expect(findColumn('AgentStatistics', columns, 'Avg Wrap Time')).toBe(2);
    expect(findColumn('AgentStatistics', columns, 'averageWrapTime')).toBe(1);
    expect(findColumn('AgentStatistics', columns, 'NO ANSWER')).toBe(3);
    expect(findColumn('AgentStatistics', columns, 'Sale')).toBe(-1);
  });

  it('marks the customer as personal', () => {
    expect(columnFact('AgentState', 'Customer')?.personal).toBe(true);
  });
});
