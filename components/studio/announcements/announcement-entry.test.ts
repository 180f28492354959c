import { describe, expect, it } from 'vitest';
import { draftOf, localTime, momentIn, NEW_ENTRY } from './announcement-entry.ts';

const ZONE = 'Europe/Paris';
const NOW = Date.parse('2026-03-28T21:30:00Z');
const written = (changes: object) =>
  draftOf({ ...NEW_ENTRY, text: 'Drill', ...changes }, { now: NOW, zone: ZONE });

describe('what an announcement’s form sends', () => {
  it.each([
    ['so many minutes from now', { ends: '15' }, null, '2026-03-28T21:45:00Z'],
    ['at midnight', { ends: 'tonight' }, null, '2026-03-28T23:00:00Z'],
    ['at a time', { ends: 'at', endsAt: '2026-03-29T09:00' }, null, '2026-03-29T07:00:00Z'],
    [
      'so long after its own beginning',
      { begins: 'at', beginsAt: '2026-03-29T09:00', ends: '60' },
      '2026-03-29T07:00:00Z',
      '2026-03-29T08:00:00Z',
    ],
  ])('ends %s', (...[, changes, startsAt, endsAt]) => {
    expect(written(changes)).toMatchObject({
      kind: 'ok',
      draft: { startsAt: startsAt && Date.parse(startsAt), endsAt: Date.parse(endsAt) },
    });
  });

  it('is nothing while a time is missing', () => {
    expect(written({ ends: 'at' })).toEqual({ kind: 'bad', missing: 'endsAt' });
    expect(written({ begins: 'at' })).toEqual({ kind: 'bad', missing: 'startsAt' });
  });
});

describe('a time of the reader’s clock', () => {
  it.each(['2026-03-28T12:00:00Z', '2026-03-29T05:00:00Z', '2026-10-25T06:30:00Z', '2026-07-01T22:15:00Z'])(
    'leads back to %s',
    (text) => {
      expect(momentIn(localTime(Date.parse(text), ZONE), ZONE)).toBe(Date.parse(text));
    },
  );
});
