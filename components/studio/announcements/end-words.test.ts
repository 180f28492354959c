import { describe, expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { farWords, momentWords } from './end-words.ts';

const t = englishWords('studio');
const NOW = Date.parse('2026-03-02T21:30:00Z');

describe('a moment in words', () => {
  it.each([
    ['2026-03-02T22:45:00Z', 'Europe/Paris', 'today at 23:45'],
    ['2026-03-02T23:45:00Z', 'Europe/Paris', 'tomorrow at 00:45'],
    ['2026-03-02T23:45:00Z', 'UTC', 'today at 23:45'],
    ['2026-03-01T12:00:00Z', 'UTC', 'yesterday at 12:00'],
    ['2026-03-10T08:00:00Z', 'UTC', 'on Tue 10 March at 08:00'],
  ])('%s in %s: %s', (at, zone, words) => {
    expect(momentWords(Date.parse(at), { now: NOW, zone }, t)).toBe(words);
  });
});

describe('how far off something is', () => {
  it.each([
    [30_000, 'less than a minute'],
    [15 * 60_000, '15 min'],
    [2 * 3_600_000, '2 h'],
    [2.25 * 3_600_000, '2 h 15 min'],
    [30 * 3_600_000, '30 h'],
    [75 * 3_600_000, '3 d'],
  ])('%d ms: %s', (ms, words) => {
    expect(farWords(ms, t)).toBe(words);
  });
});
