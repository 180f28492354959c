import { durationForms } from '#components/wall/duration-forms.ts';
import { emWidthOf } from '#components/ui/fit-text.ts';
import { textEm } from '#components/ui/text-em.ts';

/** Drawn lighter, so narrower, than labels. */
const WORDS_PX = 29 * 0.96;
const TIME_PX = 36;
const GAP_PX = 8;
/** Enough for any state's own word; a longer reason may be cut. */
const ENOUGH_PX = 136;

/** What an agent does, with what is said of it where both and the whole time have room. */
export function fitDoing(
  { doing, remark }: { doing: string; remark: string | null },
  ms: number | null,
  roomPx: number,
): string {
  if (remark === null) return doing;
  const both = `${doing} · ${remark}`;
  const [full] = durationForms(ms);
  const takenPx = textEm(both) * WORDS_PX + GAP_PX + emWidthOf(full) * TIME_PX;
  return takenPx <= roomPx ? both : doing;
}

/** The time in a state, as full as the words before it leave room for: they are what must be read first. */
export function fitTime(doing: string, ms: number | null, roomPx: number): string {
  const wordsPx = Math.min(textEm(doing) * WORDS_PX, ENOUGH_PX);
  const forms = durationForms(ms);
  const fits = (form: string): boolean => wordsPx + GAP_PX + emWidthOf(form) * TIME_PX <= roomPx;
  return forms.find(fits) ?? forms.at(-1) ?? forms[0];
}
