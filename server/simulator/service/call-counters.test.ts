import { describe, expect, it } from 'vitest';
import { CallCounters, type Quota, statisticsLimits } from './call-counters.ts';

const NOON = Date.parse('2026-03-10T19:00:00Z');

function countersAt(quota: Quota, start = NOON): { counters: CallCounters; at: (ms: number) => void } {
  let now = start;
  const at = (ms: number): void => {
    now = ms;
  };
  return { counters: new CallCounters(statisticsLimits(quota), { quota, now: () => now }), at };
}

function spend(
  counters: CallCounters,
  category: 'QueryStatistics' | 'QueryChangedStatistics',
  calls: number,
): void {
  for (let call = 0; call < calls; call++) counters.spend(category);
}

function used(counters: CallCounters, category: string): number[] {
  return counters
    .state()
    .map(
      ({ callCounterStates }) =>
        callCounterStates.find(({ operationType }) => operationType === category)?.value ?? -1,
    );
}

describe('call counters', () => {
  it("report the guide's figures for minute, hour and day", () => {
    const { counters } = countersAt('default');
    expect(counters.state()).toEqual([
      { timeout: 60, callCounterStates: [state('QueryStatistics', 2), state('QueryChangedStatistics', 30)] },
      {
        timeout: 3600,
        callCounterStates: [state('QueryStatistics', 15), state('QueryChangedStatistics', 1200)],
      },
      {
        timeout: 86_400,
        callCounterStates: [state('QueryStatistics', 240), state('QueryChangedStatistics', 24_000)],
      },
    ]);
    function state(operationType: string, limit: number): object {
      return { operationType, limit, value: 0 };
    }
  });

  it('refuse the call past the limit, say which, and do not count it', () => {
    const { counters } = countersAt('default');
    spend(counters, 'QueryStatistics', 2);
    expect(() => counters.spend('QueryStatistics')).toThrow(
      expect.objectContaining({
        fault: 'OperationsLimitExceededFault',
        fields: { limit: '2', operationType: 'QueryStatistics' },
      }),
    );
    expect(used(counters, 'QueryStatistics')).toEqual([2, 2, 2]);
    expect(used(counters, 'QueryChangedStatistics')).toEqual([0, 0, 0]);
  });

  it.each([
    { edge: 'the minute', at: ['2026-03-10T19:00:59.999Z', '2026-03-10T19:01:00Z'], expected: [0, 1, 1] },
    { edge: 'the hour', at: ['2026-03-10T19:59:59.999Z', '2026-03-10T20:00:00Z'], expected: [0, 0, 1] },
    { edge: 'the day there', at: ['2026-03-11T06:59:59.999Z', '2026-03-11T07:00:00Z'], expected: [0, 0, 0] },
    {
      edge: 'the day in winter',
      at: ['2026-01-11T07:59:59.999Z', '2026-01-11T08:00:00Z'],
      expected: [0, 0, 0],
    },
    {
      edge: 'the hour that comes twice',
      at: ['2026-11-01T08:59:59Z', '2026-11-01T09:00:00Z'],
      expected: [0, 0, 1],
    },
    {
      edge: 'the hour, not midnight in UTC',
      at: ['2026-03-10T23:59:59Z', '2026-03-11T00:00:00Z'],
      expected: [0, 0, 1],
    },
  ])('begin anew at the edge of $edge', ({ at: [before = '', after = ''], expected }) => {
    const { counters, at } = countersAt('default', Date.parse(before));
    spend(counters, 'QueryStatistics', 1);
    at(Date.parse(after));
    expect(used(counters, 'QueryStatistics')).toEqual(expected);
  });

  it('enforce the hour where the minutes were kept', () => {
    const { counters, at } = countersAt('default');
    for (let minute = 0; minute < 7; minute++) {
      at(NOON + minute * 60_000);
      spend(counters, 'QueryStatistics', 2);
    }
    at(NOON + 7 * 60_000);
    spend(counters, 'QueryStatistics', 1);
    expect(() => counters.spend('QueryStatistics')).toThrow('More than 15 calls in one hour.');
  });

  it('never refuse when unlimited, and keep every window of the generous quota in step', () => {
    const { counters } = countersAt('unlimited');
    spend(counters, 'QueryStatistics', 5000);
    const [minute, hour, day] = countersAt('generous')
      .counters.state()
      .map((one) => one.callCounterStates[1]?.limit ?? 0);
    expect([hour, day]).toEqual([(minute ?? 0) * 60, (minute ?? 0) * 1440]);
  });

  it('scale their limits for a while', () => {
    const { counters } = countersAt('default');
    counters.setScale(0.5);
    spend(counters, 'QueryStatistics', 1);
    expect(() => counters.spend('QueryStatistics')).toThrow('More than 1 calls');
    counters.setScale(1);
    spend(counters, 'QueryStatistics', 1);
  });

  it('count nothing that has no stated limit', () => {
    const { counters } = countersAt('default');
    for (let call = 0; call < 100; call++) counters.spend('Query');
    counters.spend(null);
    expect(used(counters, 'QueryStatistics')).toEqual([0, 0, 0]);
  });
});
