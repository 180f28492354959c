import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  adoptCounters,
  earliest,
  exhaust,
  openLedger,
  type QuotaLedger,
  quotaReadings,
  SNAPSHOT_QUOTA,
  spend,
  UPDATE_QUOTA,
} from './quota-ledger.ts';
import { windowAround } from './quota-window.ts';

const ZONE = 'America/Los_Angeles';
const NOON = Date.parse('2026-07-15T19:00:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

function spendMany(ledger: QuotaLedger, operation: string, times: readonly number[]): QuotaLedger {
  return times.reduce((sum, at) => spend(sum, operation, at), ledger);
}
function reading(seconds: number, limit: number, value: number) {
  return { timeout: seconds, callCounterStates: [{ operationType: SNAPSHOT_QUOTA, limit, value }] };
}

describe('earliest', () => {
  it('lets two snapshots go in a minute and the third just after the next one has surely begun', () => {
    const at = NOON + 10_000;
    const ledger = spendMany(openLedger(ZONE, at), SNAPSHOT_QUOTA, [at, at + 1000]);
    expect(earliest(ledger, SNAPSHOT_QUOTA, { at: at + 2000 })).toBe(NOON + MINUTE_MS + 5_000);
  });

  it('counts a call in the last five seconds of a minute in the next minute too', () => {
    const ledger = spendMany(openLedger(ZONE, NOON), SNAPSHOT_QUOTA, [NOON + 57_000, NOON + 58_000]);
    expect(earliest(ledger, SNAPSHOT_QUOTA, { at: NOON + MINUTE_MS + 20_000 })).toBe(NOON + 2 * MINUTE_MS);
  });

  it('keeps a share of the hour free for opening a session again', () => {
    const times = Array.from({ length: 12 }, (_, index) => NOON + index * 40_000 + 10_000);
    const ledger = spendMany(openLedger(ZONE, NOON), SNAPSHOT_QUOTA, times);
    const at = NOON + 20 * MINUTE_MS;
    expect(earliest(ledger, SNAPSHOT_QUOTA, { at })).toBe(at);
    expect(earliest(ledger, SNAPSHOT_QUOTA, { at, keepShare: 0.2 })).toBe(NOON + HOUR_MS);
  });

  it('never waits for an operation without a counter', () => {
    expect(earliest(openLedger(ZONE, NOON), 'Query', { at: NOON })).toBe(NOON);
  });

  it('is no tighter than needed when a limit is smaller than the reserve', () => {
    const ledger = adoptCounters(openLedger(ZONE, NOON), [reading(3600, 1, 0)], NOON + 10_000);
    expect(earliest(ledger, SNAPSHOT_QUOTA, { at: NOON + 10_000, keepShare: 0.5 })).toBe(NOON + 10_000);
  });
});

describe('a ledger on the day of', () => {
  it.each([
    ['spring', '2026-03-08T20:00:00Z', '2026-03-09T07:00:00Z'],
    ['autumn', '2026-11-01T20:00:00Z', '2026-11-02T08:00:00Z'],
  ])('%s change ends its day window at the local midnight', (_name, noon, midnight) => {
    const at = Date.parse(noon);
    const ledger = adoptCounters(openLedger(ZONE, at), [reading(86_400, 240, 240)], at + 10_000);
    expect(earliest(ledger, SNAPSHOT_QUOTA, { at: at + 10_000 })).toBe(Date.parse(midnight) + 5_000);
  });
});

describe('adoptCounters', () => {
  it('takes the limits of the service and subtracts what others have used', () => {
    const at = NOON + 30 * MINUTE_MS;
    const ledger = adoptCounters(openLedger(ZONE, NOON), [reading(3600, 20, 17)], at);
    expect(quotaReadings(ledger, at)).toContainEqual({
      operation: SNAPSHOT_QUOTA,
      windowMs: HOUR_MS,
      limit: 20,
      used: 17,
      window: { startAt: NOON, endAt: NOON + HOUR_MS },
    });
  });

  it('does not take a figure of the hour before for the hour that has just begun', () => {
    const at = NOON + 2_000;
    const ledger = adoptCounters(openLedger(ZONE, NOON), [reading(3600, 15, 15)], at);
    expect(earliest(ledger, SNAPSHOT_QUOTA, { at: NOON + 10_000 })).toBe(NOON + 10_000);
  });

  it('never forgets calls of our own that a lagging counter has not seen', () => {
    const at = NOON + 30 * MINUTE_MS;
    const own = spendMany(openLedger(ZONE, NOON), SNAPSHOT_QUOTA, [at - 2000, at - 1000]);
    const ledger = adoptCounters(own, [reading(60, 2, 0)], at);
    expect(earliest(ledger, SNAPSHOT_QUOTA, { at })).toBe(NOON + 31 * MINUTE_MS + 5_000);
  });

  it('reads a limit of nought or less as no limit', () => {
    const ledger = adoptCounters(
      openLedger(ZONE, NOON),
      [reading(60, 0, 9), reading(3600, -1, 99), reading(86_400, 0, 999)],
      NOON + 10_000,
    );
    expect(earliest(ledger, SNAPSHOT_QUOTA, { at: NOON + 10_000 })).toBe(NOON + 10_000);
  });
});

describe('exhaust', () => {
  const at = NOON + 20 * MINUTE_MS + 10_000;
  it.each([
    ['the window whose limit the fault names', 1200, 0, NOON + HOUR_MS],
    ['the minute when the fault names none', null, 0, NOON + 21 * MINUTE_MS],
    ['the hour when waiting for the minute has failed', null, 3, NOON + HOUR_MS],
    ['the day when waiting for the hour has failed', null, 6, Date.parse('2026-07-16T07:00:00Z')],
  ])('waits for %s', (...[, limit, strikes, until]) => {
    const ledger = exhaust(openLedger(ZONE, at), UPDATE_QUOTA, { at, limit, strikes });
    expect(earliest(ledger, UPDATE_QUOTA, { at })).toBe(until + 5_000);
  });
});

describe('a ledger against a counter whose clock is up to five seconds away', () => {
  it('never lets a call go that the counter would refuse', () => {
    const limits = [
      [60_000, 2],
      [HOUR_MS, 15],
      [DAY_MS, 240],
    ] as const;
    fc.assert(
      fc.property(
        fc.integer({ min: -4_900, max: 4_900 }),
        fc.integer({ min: 0, max: DAY_MS }),
        fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 40, maxLength: 120 }),
        (skewMs, startMs, pauses) => {
          let at = Date.parse('2026-11-01T04:00:00Z') + startMs;
          let ledger = openLedger(ZONE, at);
          const counted = new Map<string, number>();
          for (const pauseMs of pauses) {
            at = earliest(ledger, SNAPSHOT_QUOTA, { at: at + pauseMs });
            ledger = spend(ledger, SNAPSHOT_QUOTA, at);
            for (const [windowMs, limit] of limits) {
              const key = `${windowMs}:${windowAround(windowMs, ZONE, at + skewMs).startAt}`;
              const value = (counted.get(key) ?? 0) + 1;
              counted.set(key, value);
              expect(value).toBeLessThanOrEqual(limit);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
