import { durationForms } from '#components/wall/duration-forms.ts';
import { emWidthOf } from '#components/ui/fit-text.ts';
import { textEm } from '#components/ui/text-em.ts';

/** Drawn lighter, so narrower, than labels. */
const WORDS_PX = 29 * 0.96;
const TIME_PX = 36;
const GAP_PX = 8;
/** Enough for any state's own word; a longer reason may be cut. */
const ENOUGH_PX = 136;

/** The time in a state, as full as the words before it leave room for: they are what must be read first. */
export function fitTime(doing: string, ms: number | null, roomPx: number): string {
  const wordsPx = Math.min(textEm(doing) * WORDS_PX, ENOUGH_PX);
  const forms = durationForms(ms);
  const fits = (form: string): boolean => wordsPx + GAP_PX + emWidthOf(form) * TIME_PX <= roomPx;
  return forms.find(fits) ?? forms.at(-1) ?? forms[0];
}
