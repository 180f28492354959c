import { durationForms } from '#components/wall/duration-forms.ts';
import { emWidthOf } from '#components/ui/fit-text.ts';
import { textEm } from '#components/ui/text-em.ts';

/** Drawn lighter, so narrower, than labels. */
const WORDS_PX = 29 * 0.98;
const TIME_PX = 36;
const GAP_PX = 8;
/** Enough for any state's own word; a longer reason may be cut. */
const ENOUGH_PX = 136;

/** What an agent does, with what is said of it where both and the whole time have room; in fewer letters where not even that has. */
export function fitDoing(
  { doing, remark, shorter }: { doing: string; remark: string | null; shorter: string | null },
  ms: number | null,
  roomPx: number,
): string {
  const [full] = durationForms(ms);
  const fits = (words: string): boolean =>
    textEm(words) * WORDS_PX + GAP_PX + emWidthOf(full) * TIME_PX <= roomPx;
  const both = remark === null ? null : `${doing} · ${remark}`;
  if (both !== null && fits(both)) return both;
  return shorter === null || fits(doing) ? doing : shorter;
}

/** The time in a state, as full as the words before it leave room for: they are what must be read first. */
export function fitTime(doing: string, ms: number | null, roomPx: number): string {
  const wordsPx = Math.min(textEm(doing) * WORDS_PX, ENOUGH_PX);
  const forms = durationForms(ms);
  const fits = (form: string): boolean => wordsPx + GAP_PX + emWidthOf(form) * TIME_PX <= roomPx;
  return forms.find(fits) ?? forms.at(-1) ?? forms[0];
}
