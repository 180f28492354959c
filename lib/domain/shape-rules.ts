import type { Messages } from '#lib/words/words';
import { PLAYLIST_BOUNDS } from './playlist-bounds.ts';

/** What a schema says in words of its own, in English; pages have the same by key (`problems.shape`). */
export const SHAPE_RULES = {
  missing: 'is missing',
  whole: 'must be a whole number',
  noKind: 'is none of the kinds known here',
  written: 'is not written as it must be',
  named: 'must have a name',
  takenId: 'is the id of another panel too',
  oneLine: 'must be one line of plain text',
  plainText: 'must be plain text',
  smallLetters: 'must be small letters, digits and dashes',
  pictureId: 'must be the id of a picture',
  noCondition: 'is no condition on a row',
  noBoardFile: 'must be “board”: this is no file of a board',
  tooDeep: 'Its parts are nested too deeply.',
  tooLarge: 'It is too large.',
  noJson: 'This is no JSON.',
  noDocument: 'This is no document.',
  noFormat: 'It does not say which format it is written in.',
  noTime: 'This is no time. Write it like 08:30.',
  halfHours: 'Give both times, or neither for the whole day.',
  dayTwice: 'A day stands here twice.',
  noDay: 'There is no such day. Write it like 2026-12-25.',
  noBoard: 'Choose a board.',
  shortStay: 'A board stays for at least 5 seconds.',
  longStay: 'A board stays for an hour at most.',
  nameIt: 'Give it a name.',
  noZone: 'This machine knows no such time zone.',
  noBoards: 'A playlist needs at least one board.',
  manyBoards: `A playlist holds ${PLAYLIST_BOUNDS.items} boards at most.`,
  manyHolidays: `A playlist holds ${PLAYLIST_BOUNDS.holidays} holidays at most.`,
  sameId: 'Two items have the same id.',
} as const;

export type ShapeRule = keyof Messages['problems']['shape'];
type SaidRule = keyof typeof SHAPE_RULES;

const FIGURES: Partial<Record<SaidRule, Readonly<Record<string, number>>>> = {
  manyBoards: { most: PLAYLIST_BOUNDS.items },
  manyHolidays: { most: PLAYLIST_BOUNDS.holidays },
};

const RULES: ReadonlyMap<string, SaidRule> = new Map(
  Object.entries(SHAPE_RULES).map(([key, words]) => [words, asRule(key)]),
);

/** What is wrong with the shape of a document by key, and what its words are about. */
export interface ShapeSaying {
  rule: ShapeRule;
  values?: Readonly<Record<string, string | number>>;
}

/** The rule whose words these are, with the figures in them; null for words of another origin. */
export function ruleOfWords(words: string): ShapeSaying | null {
  const rule = RULES.get(words);
  if (rule === undefined) return null;
  const values = FIGURES[rule];
  return values ? { rule, values } : { rule };
}

function isRule(key: string): key is SaidRule {
  return key in SHAPE_RULES;
}

function asRule(key: string): SaidRule {
  return isRule(key) ? key : 'written';
}
