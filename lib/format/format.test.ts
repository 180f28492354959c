import { describe, expect, it } from 'vitest';
import { englishWords } from '../words/testing/english-words.ts';
import { formatSpan } from './age.ts';
import { formatClockTime } from './clock-time.ts';
import { formatCount } from './count.ts';
import { formatDuration } from './duration.ts';
import { formatPercent } from './percent.ts';

const EN = englishWords('common');

describe('a duration', () => {
  it.each([
    [null, '–'],
    [Number.NaN, '–'],
    [-5000, '0:00'],
    [999, '0:00'],
    [61_000, '1:01'],
    [3_599_999, '59:59'],
    [3_600_000, '1:00:00'],
    [817_255_000, '227:00:55'],
  ])('of %d ms reads %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});

describe('a count', () => {
  it('is grouped as the locale does', () => {
    expect(formatCount(1_234_567, EN)).toBe('1,234,567');
    expect(formatCount(1_234_567, () => 'de')).toBe('1.234.567');
  });

  it('tells no data from a true zero', () => {
    expect([formatCount(null, EN), formatCount(0, EN)]).toEqual(['–', '0']);
  });

  it('has two decimals at most', () => {
    expect(formatCount(1.237, EN)).toBe('1.24');
  });
});

describe('a percent', () => {
  it.each([
    [null, {}, '–'],
    [0, {}, '0%'],
    [0.824, {}, '82%'],
    [0.824, { decimals: 1 }, '82.4%'],
    [0.824, { decimals: 1, sign: false }, '82.4'],
  ])('of %d with %j reads %s', (ratio, options, text) => {
    expect(formatPercent(ratio, EN, options)).toBe(text);
  });

  it('has its sign where the language has it', () => {
    expect(formatPercent(0.7964, () => 'de', { decimals: 1 })).toBe('79,6\u{A0}%');
  });
});

describe('a span', () => {
  it.each([
    [null, '–'],
    [-1, '0 s'],
    [8400, '8 s'],
    [134_000, '2 min 14 s'],
    [120_000, '2 min'],
    [11_100_000, '3 h 5 min'],
    [360_000_000, '4 d 4 h'],
  ])('of %d ms reads %s', (ms, text) => {
    expect(formatSpan(ms, englishWords('common'))).toBe(text);
  });
});

describe('a time of day', () => {
  const at = Date.UTC(2026, 2, 29, 0, 5, 9);

  it.each([
    ['UTC', '00:05:09'],
    ['America/Los_Angeles', '17:05:09'],
    ['Asia/Kolkata', '05:35:09'],
    ['Not/AZone', '00:05:09'],
  ])('in %s reads %s', (zone, text) => {
    expect(formatClockTime(at, zone)).toBe(text);
  });

  it('follows the clocks when they change', () => {
    expect(formatClockTime(at, 'Europe/Berlin', { seconds: false })).toBe('01:05');
    expect(formatClockTime(at + 3_600_000, 'Europe/Berlin', { seconds: false })).toBe('03:05');
  });

  it('is – for no moment', () => {
    expect(formatClockTime(null, 'UTC')).toBe('–');
  });
});
