import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { clockOffsetMs, measuredAtOf, noteStamp, type SourceClock, UNKNOWN_CLOCK } from './source-clock.ts';

const T0 = 1_700_000_000_000;
const HOUR_MS = 3_600_000;

function heard(
  clock: SourceClock,
  stamps: readonly (readonly [sourceTime: number, receivedAt: number])[],
): SourceClock {
  return stamps.reduce((sum, [sourceTime, receivedAt]) => noteStamp(sum, { sourceTime, receivedAt }), clock);
}
const steady = heard(UNKNOWN_CLOCK, [
  [T0, T0 + 40],
  [T0 + 3_000, T0 + 3_900],
  [T0 + 6_000, T0 + 6_200],
]);

describe('the source clock', () => {
  it('takes the quickest delivery for the difference of the clocks', () => {
    expect(clockOffsetMs(steady)).toBe(40);
    expect(measuredAtOf(steady, { sourceTime: T0 + 9_000, receivedAt: T0 + 12_000 })).toBe(T0 + 9_040);
  });

  it('takes the receipt for the moment while nothing is known', () => {
    expect(measuredAtOf(UNKNOWN_CLOCK, { sourceTime: T0 + HOUR_MS, receivedAt: T0 })).toBe(T0);
  });

  it('adopts a stamp from the future at once', () => {
    const jumped = heard(steady, [[T0 + 9_000 + HOUR_MS, T0 + 9_050]]);
    expect(measuredAtOf(jumped, { sourceTime: T0 + 12_000 + HOUR_MS, receivedAt: T0 + 13_000 })).toBe(
      T0 + 12_050,
    );
  });

  it('believes a clock set back after three stamps, not after two', () => {
    const back: [number, number][] = [1, 2, 3].map((turn) => [
      T0 + 9_000 + turn * 1_000 - HOUR_MS,
      T0 + 9_000 + turn * 1_000 + 50,
    ]);
    expect(clockOffsetMs(heard(steady, back.slice(0, 2)))).toBe(40);
    expect(clockOffsetMs(heard(steady, back))).toBe(HOUR_MS + 50);
  });

  it('is not moved by slow answers with quick ones between', () => {
    const mixed = heard(steady, [
      [T0 + 9_000, T0 + 30_000],
      [T0 + 30_000, T0 + 30_100],
      [T0 + 33_000, T0 + 60_000],
      [T0 + 36_000, T0 + 60_000],
    ]);
    expect(clockOffsetMs(mixed)).toBe(40);
  });

  it('never dates a batch after its receipt, and after any jump is right again within three stamps', () => {
    const quick = fc.integer({ min: 20, max: 2_000 });
    const jump = fc.constantFrom(-HOUR_MS, HOUR_MS, -24 * HOUR_MS, -11_000, 11_000, 0, 47_000);
    fc.assert(
      fc.property(
        fc.integer({ min: -HOUR_MS, max: HOUR_MS }),
        fc.array(fc.record({ jump, deliveries: fc.array(quick, { minLength: 4, maxLength: 30 }) }), {
          maxLength: 6,
        }),
        (skewMs, spans) => {
          let clock = UNKNOWN_CLOCK;
          let skew = skewMs;
          let at = T0;
          for (const span of spans) {
            skew += span.jump;
            span.deliveries.forEach((deliveryMs, turn) => {
              at += 3_000;
              const stamp = { sourceTime: at + skew, receivedAt: at + deliveryMs };
              clock = noteStamp(clock, stamp);
              const measuredAt = measuredAtOf(clock, stamp);
              expect(measuredAt).toBeLessThanOrEqual(stamp.receivedAt);
              expect(turn < 2 ? 0 : Math.abs(measuredAt - at)).toBeLessThanOrEqual(12_000);
            });
          }
        },
      ),
    );
  });
});
