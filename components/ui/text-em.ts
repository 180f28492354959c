/** Widths of letters in Inter at the weight of labels, in parts of the font size, by letters of about one width. */
const GROUPS: readonly (readonly [letters: string, em: number])[] = [
  ['ijlI ', 0.28],
  [".,'·", 0.32],
  ['t', 0.35],
  ['()/fr', 0.4],
  ['1', 0.42],
  ['-_–', 0.5],
  ['s', 0.55],
  ['ackvxyzeFJL7', 0.585],
  ['BPRSTZ0345689', 0.66],
  ['ACDUVXYK', 0.74],
  ['GHNOQ', 0.77],
  ['w', 0.84],
  ['m', 0.9],
  ['M…', 0.93],
  ['W@%', 1.02],
];
const USUAL = 0.625;
/** Scripts whose letters fill a square. */
const WIDE_FROM = 0x2e80;
const WIDE = 1;

const widths = new Map(
  GROUPS.flatMap(([letters, em]) => Array.from(letters, (letter) => [letter, em] as const)),
);

/** About how wide a label is, in parts of its font size, known from its letters alone; errs on the wide side. */
export function textEm(text: string): number {
  let em = 0;
  for (const letter of text.normalize('NFD').replaceAll(/\p{M}/gu, ''))
    em += widths.get(letter) ?? ((letter.codePointAt(0) ?? 0) >= WIDE_FROM ? WIDE : USUAL);
  return em;
}
