import { describe, expect, it } from 'vitest';
import { noteTroubles, withNoted, type Noted } from './noted-since.ts';
import { orderTroubles, type DisplayTrouble } from './trouble.ts';

const trouble = (over: Partial<DisplayTrouble> & { key: string }): DisplayTrouble => ({
  kind: 'display',
  severity: 'warn',
  since: null,
  frozenAt: null,
  name: over.key,
  place: '',
  standing: 'offline',
  ...over,
});

/** Looks at these sets of troubles in turn, a second apart. */
function lookedAt(...turns: (readonly string[])[]): Noted {
  return turns.reduce<Noted>(
    (noted, keys, turn) =>
      noteTroubles(
        noted,
        keys.map((key) => trouble({ key })),
        turn * 1_000,
      ),
    null,
  );
}

describe('since when a trouble is seen that does not tell', () => {
  it('is unsure of what was there at the first look, and sure of what came later', () => {
    expect(Object.fromEntries(lookedAt(['a'], ['a', 'b'], ['b', 'a']) ?? [])).toEqual({
      a: { at: 0, isSure: false },
      b: { at: 1_000, isSure: true },
    });
  });

  it('begins anew when it comes again', () => {
    expect(lookedAt(['a'], [], ['a'])?.get('a')).toEqual({ at: 2_000, isSure: true });
  });

  it('stands beside what tells itself', () => {
    const told = trouble({ key: 'told', since: { at: 5, isSure: true } });
    const silent = trouble({ key: 'silent' });
    const noted = noteTroubles(new Map(), [told, silent], 9);
    expect(withNoted([told, silent], noted).map(({ since }) => since?.at)).toEqual([5, 9]);
  });

  it('stays the same object while nothing changes', () => {
    const noted = lookedAt(['a']);
    expect(noteTroubles(noted, [trouble({ key: 'a' })], 99)).toBe(noted);
  });
});

it('troubles stand by how bad they are, then by how long they last, unknown ones last, after all what was so before', () => {
  const troubles = [
    trouble({ key: 'of before', severity: 'critical', since: { at: 1, isSure: true }, frozenAt: 9 }),
    trouble({ key: 'unknown' }),
    trouble({ key: 'young', since: { at: 20, isSure: true } }),
    trouble({ key: 'old', since: { at: 10, isSure: true } }),
    trouble({ key: 'bad', severity: 'critical', since: { at: 30, isSure: true } }),
    trouble({ key: 'unknown too' }),
  ];
  expect(orderTroubles(troubles).map(({ key }) => key)).toEqual([
    'bad',
    'old',
    'young',
    'unknown',
    'unknown too',
    'of before',
  ]);
});
