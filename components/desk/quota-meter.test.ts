import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { operationWords, quotaMeters, tightestMeter, windowWords } from './quota-meter.ts';

describe('quota meters', () => {
  it('stand by operation, the shortest window first', () => {
    const meters = quotaMeters([
      { operation: 'QueryStatistics', windowMs: 3_600_000, limit: 15, used: 9 },
      { operation: 'QueryChangedStatistics', windowMs: 86_400_000, limit: 24_000, used: 12 },
      { operation: 'QueryStatistics', windowMs: 60_000, limit: 2, used: 1 },
    ]);
    expect(meters.map((meter) => `${meter.operation} ${meter.windowMs}`)).toEqual([
      'QueryChangedStatistics 86400000',
      'QueryStatistics 60000',
      'QueryStatistics 3600000',
    ]);
  });

  it.each([
    [0, 15, 'plenty', 0],
    [13, 15, 'plenty', 13 / 15],
    [27, 30, 'low', 0.9],
    [15, 15, 'spent', 1],
    [17, 15, 'spent', 1],
  ])('%i used of %i is %s', (used, limit, ...[level, share]) => {
    expect(quotaMeters([{ operation: 'QueryStatistics', windowMs: 60_000, limit, used }])[0]).toMatchObject({
      level,
      share,
    });
  });

  it('leave out a counter that has no limit', () => {
    expect(quotaMeters([{ operation: 'Chat', windowMs: 60_000, limit: 0, used: 0 }])).toEqual([]);
  });

  it('name the tightest one', () => {
    const meters = quotaMeters([
      { operation: 'A', windowMs: 60_000, limit: 10, used: 2 },
      { operation: 'B', windowMs: 60_000, limit: 10, used: 7 },
    ]);
    expect(tightestMeter(meters)?.operation).toBe('B');
    expect(tightestMeter([])).toBeNull();
  });
});

describe('words of an operation', () => {
  it.each([
    ['QueryStatistics', 'Whole tables'],
    ['QueryChangedStatistics', 'Updates'],
    ['SendChatMessage', 'Send chat message'],
  ])('%s reads %s', (operation, words) => {
    expect(operationWords(operation, englishWords('common'))).toBe(words);
  });
});

it.each([
  [60_000, 'a minute'],
  [3_600_000, 'an hour'],
  [86_400_000, 'a day'],
  [90_000, 'a 90 s'],
])('a window of %i ms reads %s', (windowMs, words) => {
  expect(windowWords(windowMs, englishWords('common'))).toBe(words);
});
