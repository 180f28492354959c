import { expect, it } from 'vitest';
import { clockParts } from './clock-parts.ts';

const at = (iso: string): number => Date.parse(iso);

it.each([
  ['2026-11-28T14:05:09Z', 'UTC', '14:05', '2:05 pm'],
  ['2026-11-28T00:00:00Z', 'UTC', '00:00', '12:00 am'],
  ['2026-11-28T12:00:00Z', 'UTC', '12:00', '12:00 pm'],
  ['2026-11-28T14:05:00Z', 'Asia/Kolkata', '19:35', '7:35 pm'],
  ['2026-11-28T14:05:00Z', 'America/St_Johns', '10:35', '10:35 am'],
  // The last second of winter and the first of summer, and back.
  ['2026-03-29T00:59:59Z', 'Europe/Berlin', '01:59', '1:59 am'],
  ['2026-03-29T01:00:00Z', 'Europe/Berlin', '03:00', '3:00 am'],
  ['2026-10-25T00:59:59Z', 'Europe/Berlin', '02:59', '2:59 am'],
  ['2026-10-25T01:00:00Z', 'Europe/Berlin', '02:00', '2:00 am'],
  ['2026-11-28T14:05:00Z', 'Mars/Olympus', '14:05', '2:05 pm'],
])('%s in %s is %s, or %s', (...[iso, zone, whole, halved]) => {
  expect(clockParts(at(iso), zone, { hours: 24, seconds: false })).toEqual({ time: whole, half: null });
  const { time, half } = clockParts(at(iso), zone, { hours: 12, seconds: false });
  expect(`${time} ${half}`).toBe(halved);
});

it('has seconds where they are asked for', () => {
  const { time } = clockParts(at('2026-11-28T04:05:09.900Z'), 'UTC', { hours: 12, seconds: true });
  expect(time).toBe('4:05:09');
});
