import { expect, it } from 'vitest';
import { englishWords } from '#lib/words/testing/english-words';
import { formatClockDate } from './clock-date.ts';

it.each([
  ['2026-11-28T14:05:00Z', 'Europe/Berlin', 'Sat 28 Nov'],
  ['2026-11-28T14:05:00Z', 'Pacific/Kiritimati', 'Sun 29 Nov'],
  ['2026-03-01T02:00:00Z', 'America/Los_Angeles', 'Sat 28 Feb'],
])('%s in %s is %s', (iso, zone, words) => {
  expect(formatClockDate(Date.parse(iso), zone, englishWords('common'))).toBe(words);
});

it('is written as the language writes it', () => {
  expect(formatClockDate(Date.parse('2026-11-28T14:05:00Z'), 'Europe/Berlin', () => 'de')).toBe(
    'Sa 28. Nov.',
  );
});
