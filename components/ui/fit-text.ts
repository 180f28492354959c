/** Widths in Inter at the weight of values, as a part of the font size; digits are tabular. */
const WIDTHS: Readonly<Record<string, number>> = {
  ':': 0.269,
  '.': 0.269,
  ',': 0.269,
  ' ': 0.269,
  '\u00a0': 0.269,
  '\u202f': 0.134,
  '–': 0.5,
  '/': 0.385,
  '%': 1.011,
};
const DIGIT = 0.647;
const LETTER = 0.62;
/** How much each character of a value is drawn closer to the next. Must agree with the class `tracking-value`. */
const TRACKING = -0.04;

/** Width of a value in parts of its font size, known from its characters alone. */
export function emWidthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character) + TRACKING;
  return width;
}

/** The largest font size up to `mostPx` at which `text` fits into `widthPx`. */
export function fitFontPx(text: string, { widthPx, mostPx }: { widthPx: number; mostPx: number }): number {
  const em = emWidthOf(text);
  return em <= 0 ? mostPx : Math.min(mostPx, Math.floor(widthPx / em));
}

function widthOf(character: string): number {
  if (character >= '0' && character <= '9') return DIGIT;
  return WIDTHS[character] ?? LETTER;
}
