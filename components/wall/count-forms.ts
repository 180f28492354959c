import { formatCount } from '#lib/format/count';
import type { Spoken } from '#lib/words/spoken';
import { emWidthOf } from '#components/ui/fit-text.ts';

/** In every language: German would write thousands as a word, which is longer than the number. */
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const rough = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 0 });
const WHOLE_BELOW = 1_000;

/** The fullest way to write a number within `roomEm` (parts of the font size): `12,345`, else `12.3K`, else `12K`. */
export function fitCount(value: number | null, roomEm: number, t: Spoken): string {
  const full = formatCount(value, t);
  if (value === null || !(Math.abs(value) >= WHOLE_BELOW) || emWidthOf(full) <= roomEm) return full;
  const [, point = '.'] = formatCount(0.5, t);
  const short = compact.format(value).replace('.', point);
  return emWidthOf(short) <= roomEm ? short : rough.format(value);
}
