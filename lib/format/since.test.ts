import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { formatDay, formatDayTime } from './day-time.ts';
import { formatSince } from './since.ts';

const EN = englishWords('common');
const NOW = Date.UTC(2025, 2, 3, 14, 5, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('how long ago something was', () => {
  it.each([
    [0, 'just now'],
    [59_999, 'just now'],
    [MINUTE, '1 min ago'],
    [59 * MINUTE, '59 min ago'],
    [HOUR, '1 h ago'],
    [47 * HOUR, '47 h ago'],
    [2 * DAY, '2 d ago'],
    [13 * DAY, '13 d ago'],
    [14 * DAY, '17 Feb 2025'],
    [-30_000, 'in a moment'],
    [-5 * MINUTE, 'in 5 min'],
    [-26 * HOUR, 'in 26 h'],
  ])('%i ms before now is said as %s', (ms, words) => {
    expect(formatSince({ at: NOW - ms, now: NOW, zone: 'UTC' }, EN)).toBe(words);
  });
});

describe('a day and its time', () => {
  it('are those of the zone', () => {
    expect(formatDayTime(NOW, 'Europe/Paris', EN)).toBe('3 Mar 2025, 15:05:12 (Central European Time)');
    expect(formatDay(Date.UTC(2025, 2, 3, 23, 30), 'Asia/Tokyo', EN)).toBe('4 Mar 2025');
  });

  it('are written as the language writes them', () => {
    expect(formatDayTime(NOW, 'Europe/Paris', () => 'de')).toBe(
      '3. März 2025, 15:05:12 (Mitteleuropäische Zeit)',
    );
  });

  it('read as UTC in a zone that is not known', () => {
    expect(formatDay(NOW, 'Mars/Olympus', EN)).toBe('3 Mar 2025');
  });

  it('are – where there is none', () => {
    expect(formatDay(null, 'UTC', EN)).toBe('–');
    expect(formatDayTime(Number.NaN, 'UTC', EN)).toBe('–');
  });
});
