import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Demand } from '#lib/domain/source';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { dataLimitMs, planIntervals, updateGapMs } from './pacing.ts';
import { openLedger, spend, UPDATE_QUOTA } from './quota-ledger.ts';

const ZONE = 'America/Los_Angeles';
const NOON = Date.parse('2026-07-15T19:00:00Z');
const HOUR_MS = 3_600_000;

function plan(demand: Demand, gapMs: number, callMs = 50): (type: StatisticType) => number {
  const intervals = planIntervals({ types: STATISTIC_TYPES, demand, gapMs, callMs });
  return (type) => intervals.get(type) ?? Number.NaN;
}

describe('planIntervals', () => {
  it('asks two watched types far more often than plain turns would, and still every other one', () => {
    const interval = plan({ AgentState: 1, ACDStatus: 1 }, 3_600);
    expect(interval('AgentState')).toBeLessThan((8 * 3_600) / 2);
    expect(interval('AgentState')).toBe(interval('ACDStatus'));
    expect(interval('CampaignState')).toBeLessThanOrEqual(144_000);
  });

  it('never plans more calls than the quota allows or than fit one after another', () => {
    const weight = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(weight, { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 1, max: 600_000 }),
        fc.integer({ min: 1, max: 5_000 }),
        (weights, gapMs, callMs) => {
          const demand = Object.fromEntries(STATISTIC_TYPES.map((type, index) => [type, weights[index]]));
          const interval = plan(demand, gapMs, callMs);
          const rate = STATISTIC_TYPES.reduce((sum, type) => sum + 1 / interval(type), 0);
          expect(rate).toBeLessThanOrEqual((1 / Math.max(gapMs, callMs)) * 1.0001);
          for (const type of STATISTIC_TYPES) expect(interval(type)).toBeGreaterThanOrEqual(1_000);
        },
      ),
    );
  });

  it('asks what is watched with more weight more often', () => {
    const interval = plan({ AgentState: 1, ACDStatus: 0.25 }, 3_600);
    expect(interval('ACDStatus') / interval('AgentState')).toBeCloseTo(2);
  });

  it('asks no type more than once a second, however much there is', () => {
    expect(plan({ AgentState: 1 }, 1)('AgentState')).toBe(1_000);
    expect(plan({ AgentState: 1 }, 1)('CampaignState')).toBe(5_000);
  });

  it('saves the budget while nobody watches', () => {
    expect(plan({}, 3_600)('AgentState')).toBe(120_000);
  });
});

describe('updateGapMs', () => {
  it('is the cap of the hour when the day has enough left for the hours still watched', () => {
    expect(updateGapMs(openLedger(ZONE, NOON), NOON, 8 * HOUR_MS)).toBe(3_000);
  });

  it('is the rest of the day over its watched hours when that is scarcer', () => {
    expect(updateGapMs(openLedger(ZONE, NOON), NOON, 24 * HOUR_MS)).toBe(3_600);
  });

  it('slows down after a burst', () => {
    let ledger = openLedger(ZONE, NOON);
    for (let call = 0; call < 600; call++) ledger = spend(ledger, UPDATE_QUOTA, NOON + 10_000);
    expect(updateGapMs(ledger, NOON, 8 * HOUR_MS)).toBe(6_000);
  });
});

describe('dataLimitMs', () => {
  it('is three intervals and never less than fifteen seconds', () => {
    expect(dataLimitMs(1_000)).toBe(15_000);
    expect(dataLimitMs(7_200)).toBe(22_000);
  });
});
