import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOfCell, type Threshold } from '#lib/domain/threshold';
import { crossingsOf, lastCrossing } from './crossings.ts';

const SINCE = 1_000_000;
const steps = fc
  .tuple(fc.nat(5_000), fc.nat(5_000), fc.nat(5_000), fc.nat(5_000))
  .map((four) => four.toSorted((a, b) => a - b));

const threshold: fc.Arbitrary<Threshold> = fc
  .tuple(fc.constantFrom('rising' as const, 'falling' as const, 'between' as const), steps)
  .map(([direction, [a = 0, b = 0, c = 0, d = 0]]): Threshold => {
    switch (direction) {
      case 'rising':
        return { direction, warn: a, critical: b };
      case 'falling':
        return { direction, warn: b, critical: a };
      case 'between':
        return { direction, warn: [b, c], critical: [a, d] };
    }
  });

/** A timer with its limit, and a moment: any, or one within a millisecond of where the limit is. */
const judged = threshold.chain((limit) =>
  fc.record({
    limit: fc.constant(limit),
    now: fc.oneof(
      fc.nat(6_000),
      fc
        .tuple(fc.constantFrom(...[limit.warn, limit.critical].flat()), fc.integer({ min: -1, max: 1 }))
        .map(([at, beside]) => Math.max(0, at + beside)),
    ),
  }),
);

describe('a timer judged at the last moment that it passed', () => {
  it('is judged as it would be now, whichever way its limit goes', () => {
    fc.assert(
      fc.property(judged, ({ limit, now }) => {
        const timer = { since: SINCE };
        const at = lastCrossing(crossingsOf(timer, limit), SINCE + now);
        expect(bandOfCell(limit, timer, at)).toBe(bandOfCell(limit, timer, SINCE + now));
      }),
      { numRuns: 2_000 },
    );
  });
});
