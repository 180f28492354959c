import { describe, expect, it } from 'vitest';
import type { PlanEvent } from '#lib/domain/source';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { PlanTeller } from './plan-teller.ts';

function told() {
  const events: PlanEvent[] = [];
  const teller = new PlanTeller((event) => events.push(event));
  return {
    tell: (intervalMs: number, nextAt?: number): PlanEvent[] => {
      events.length = 0;
      const intervals = new Map(STATISTIC_TYPES.map((type) => [type, intervalMs]));
      const loadsAt = new Map<StatisticType, number>(nextAt === undefined ? [] : [['ACDStatus', nextAt]]);
      teller.tell({ intervals, loadsAt });
      return [...events];
    },
  };
}

describe('the plan', () => {
  it('is told for every type at first, with the limit of its data', () => {
    const events = told().tell(10_000);
    expect(events.map((event) => event.type)).toEqual(STATISTIC_TYPES);
    expect(events[0]).toEqual({ kind: 'plan', type: 'AgentState', limitMs: 30_000, nextAt: null });
  });

  it('is told again when it has changed by more than a trifle', () => {
    const { tell } = told();
    tell(10_000);
    expect(tell(10_500)).toEqual([]);
    expect(tell(20_000)).toHaveLength(8);
  });

  it('tells when a table is still to come, and when it has come', () => {
    const { tell } = told();
    tell(10_000);
    expect(tell(10_000, 5_000_000)).toMatchObject([{ type: 'ACDStatus', nextAt: 5_000_000 }]);
    expect(tell(10_000, 5_001_000)).toEqual([]);
    expect(tell(10_000, 5_060_000)).toMatchObject([{ nextAt: 5_060_000 }]);
    expect(tell(10_000)).toMatchObject([{ type: 'ACDStatus', nextAt: null }]);
  });
});
