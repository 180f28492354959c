import { describe, expect, it } from 'vitest';
import { UseRing } from './use-ring.ts';

const MINUTE_MS = 60_000;

/** Ten calls a minute for so many minutes, told every five seconds. */
function after(minutes: number, ring = new UseRing(), from = 0): UseRing {
  for (let at = 0; at <= minutes * MINUTE_MS; at += 5_000)
    ring.paceOf('x', { at: from + at, used: Math.floor(at / 6_000), startAt: 0 });
  return ring;
}

describe('the pace of late', () => {
  it('is not known before two minutes of samples', () => {
    expect(after(1.9).paceOf('x', { at: 1.95 * MINUTE_MS, used: 19, startAt: 0 })).toBeNull();
  });

  it('is that of the samples, however the window went before', () => {
    expect(after(5).paceOf('x', { at: 5 * MINUTE_MS, used: 50, startAt: 0 })).toBeCloseTo(10 / MINUTE_MS);
    const later = after(40);
    expect(later.paceOf('x', { at: 40 * MINUTE_MS, used: 400, startAt: 0 })).toBeCloseTo(10 / MINUTE_MS);
    // Nobody asks for a quarter of an hour.
    for (let at = 40 * MINUTE_MS; at <= 56 * MINUTE_MS; at += 10_000)
      later.paceOf('x', { at, used: 400, startAt: 0 });
    expect(later.paceOf('x', { at: 56 * MINUTE_MS, used: 400, startAt: 0 })).toBe(0);
  });

  it.each([
    ['another window', { at: 6 * MINUTE_MS, used: 60, startAt: 1 }],
    ['a count that went down', { at: 6 * MINUTE_MS, used: 3, startAt: 0 }],
    ['a clock set back', { at: 1, used: 60, startAt: 0 }],
    ['another counter', { at: 6 * MINUTE_MS, used: 60, startAt: 0, counter: 'y' }],
  ])(
    'begins anew with %s',
    (
      _what,
      { counter = 'x', ...sample }: { at: number; used: number; startAt: number; counter?: string },
    ) => {
      expect(after(5).paceOf(counter, sample)).toBeNull();
    },
  );
});
