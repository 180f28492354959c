import { describe, expect, it } from 'vitest';
import { type Looks, NO_LOOKS } from './looks.ts';
import { looksSchema, readLooks } from './looks-schema.ts';

const LUNCH = { text: 'Lunch', state: 'not-ready', label: 'Lunch break' } as const;
const looksOf = (over: Partial<Looks> = {}): Looks => ({ ...NO_LOOKS, ...over });
const problem = (over: object): string | undefined =>
  looksSchema.safeParse({ ...NO_LOOKS, ...over }).error?.issues[0]?.message;

describe('looks', () => {
  it('are taken as they are', () => {
    const looks = looksOf({ company: 'Northwind', accent: '#3c82d6', states: [LUNCH] });
    expect(looksSchema.parse(looks)).toEqual(looks);
  });

  it('keep a text letter for letter, and trim what people name', () => {
    const states = [{ ...LUNCH, text: ' Lunch ', label: ' Break ' }];
    expect(looksSchema.parse(looksOf({ company: ' Northwind ', states }))).toMatchObject({
      company: 'Northwind',
      states: [{ text: ' Lunch ', label: 'Break' }],
    });
  });

  it.each([
    [{ accent: 'red' }, 'Write the colour as six digits, like #3c82d6.'],
    [{ states: [LUNCH, LUNCH] }, 'A text is mapped twice.'],
  ])('of %j are refused: %s', (over, message) => {
    expect(problem(over)).toBe(message);
  });

  it('are refused an accent that can hardly be seen, and offered the nearest that can', () => {
    expect(problem({ accent: '#003087' })).toMatch(
      /on a dark ground. The nearest that can is #[0-9a-f]{6}\.$/,
    );
  });

  it.each([null, 'x', { company: 1 }, { ...NO_LOOKS, states: [{ text: 'x', state: 'later' }] }])(
    'that cannot be read (%j) are none',
    (kept) => {
      expect(readLooks(kept)).toEqual(NO_LOOKS);
    },
  );
});
