import { describe, expect, it } from 'vitest';
import type { Hours } from '#lib/domain/playlist';
import { englishWords } from '#lib/words/testing/english-words';
import { hoursWords } from './hours-words.ts';

const NONE: Hours = { days: [], from: null, to: null };

describe('hours in words', () => {
  it.each<[string, Partial<Hours>]>([
    ['Always', {}],
    ['Every day, 08:00–18:00', { from: '08:00', to: '18:00' }],
    ['Every day, 22:00–06:00 next day', { from: '22:00', to: '06:00' }],
    ['Mon–Fri, all day', { days: ['mon', 'tue', 'wed', 'thu', 'fri'] }],
    ['Sat, Sun, all day', { days: ['sun', 'sat'] }],
    ['Mon, Wed–Fri, 08:00–12:00', { days: ['mon', 'wed', 'thu', 'fri'], from: '08:00', to: '12:00' }],
    ['Sun, Holidays, all day', { days: ['sun', 'holiday'] }],
    ['Every day, all day', { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'] }],
  ])('%s', (words, hours) => {
    expect(hoursWords({ ...NONE, ...hours }, englishWords('studio'))).toBe(words);
  });
});
