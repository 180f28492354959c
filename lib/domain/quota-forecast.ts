import type { QuotaReading } from './source.ts';

/** Before so much of a window is over its pace says nothing. */
const TELLING_SHARE = 0.05;
const TELLING_MS = 10_000;

/**
 * How a call counter will come out if calls go on as they did of late, or so far in its window where that is not known. `runsOutAt` and `opensAt` are epoch
 * ms; `expected` is the count at the window's end.
 */
export type Forecast =
  | { kind: 'unknown' }
  | { kind: 'early' }
  | { kind: 'lasts'; expected: number }
  | { kind: 'runs-out'; runsOutAt: number }
  | { kind: 'spent'; opensAt: number };

/** Looks ahead from `now`, epoch ms on the server's clock. */
export function forecastOf({ used, limit, window, perMs: ofLate }: QuotaReading, now: number): Forecast {
  if (!window || now >= window.endAt || now < window.startAt) return { kind: 'unknown' };
  if (used >= limit) return { kind: 'spent', opensAt: window.endAt };
  const wholeMs = window.endAt - window.startAt;
  const pastMs = now - window.startAt;
  if (ofLate === undefined && pastMs < Math.max(TELLING_MS, wholeMs * TELLING_SHARE))
    return { kind: 'early' };
  const perMs = ofLate ?? used / pastMs;
  const expected = Math.round(used + perMs * (window.endAt - now));
  if (expected <= limit) return { kind: 'lasts', expected };
  return { kind: 'runs-out', runsOutAt: Math.round(now + (limit - used) / perMs) };
}
