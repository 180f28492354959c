import { expect, it } from 'vitest';
import { type Forecast, forecastOf } from './quota-forecast.ts';

const START = 1_790_000_000_000;
const HOUR_MS = 3_600_000;
const window = { startAt: START, endAt: START + HOUR_MS };
const at = (share: number): number => START + HOUR_MS * share;

it.each<[string, number, number, Forecast]>([
  ['half an hour at the half of it', 500, 0.5, { kind: 'lasts', expected: 1_000 }],
  ['exactly the limit', 600, 0.5, { kind: 'lasts', expected: 1_200 }],
  ['twice the pace', 800, 1 / 3, { kind: 'runs-out', runsOutAt: at(0.5) }],
  ['nothing left', 1_200, 0.7, { kind: 'spent', opensAt: START + HOUR_MS }],
  ['more than allowed', 1_300, 0.01, { kind: 'spent', opensAt: START + HOUR_MS }],
  ['a busy first minute', 60, 1 / 60, { kind: 'early' }],
  ['nobody asking', 0, 0.5, { kind: 'lasts', expected: 0 }],
  ['a window that is over', 5, 1, { kind: 'unknown' }],
  ['a clock set back', 5, -0.1, { kind: 'unknown' }],
])('sees ahead with %s', (...[, used, share, forecast]) => {
  const reading = { operation: 'QueryChangedStatistics', windowMs: HOUR_MS, limit: 1_200, used, window };
  expect(forecastOf(reading, at(share))).toEqual(forecast);
});

it.each<[string, number, number, Forecast]>([
  ['a quiet quarter of an hour after a busy one', 800, 0, { kind: 'lasts', expected: 800 }],
  ['a surge after a quiet time', 200, 1_000 / (HOUR_MS / 4), { kind: 'runs-out', runsOutAt: at(0.75) }],
  ['a pace that just lasts', 600, 600 / (HOUR_MS / 2), { kind: 'lasts', expected: 1_200 }],
])('goes by the pace of late where that is known: %s', (...[, used, perMs, forecast]) => {
  const reading = { operation: 'QueryChangedStatistics', windowMs: HOUR_MS, limit: 1_200, used, window };
  expect(forecastOf({ ...reading, perMs }, at(0.5))).toEqual(forecast);
});

it('knows the pace of late before the window is old enough to tell one', () => {
  const reading = { operation: 'x', windowMs: HOUR_MS, limit: 1_200, used: 10, window };
  expect(forecastOf({ ...reading, perMs: 0 }, at(0.01))).toEqual({ kind: 'lasts', expected: 10 });
});

it('foresees nothing for a counter whose window nobody told', () => {
  expect(forecastOf({ operation: 'x', windowMs: 60_000, limit: 2, used: 2 }, START)).toEqual({
    kind: 'unknown',
  });
});
