import { formatDuration } from '#lib/format/duration';
import { emWidthOf } from '#components/ui/fit-text.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Ways to write a duration, the fullest first. Under an hour there is one; above, the seconds and then the minutes go. */
export function durationForms(ms: number | null): readonly [full: string, ...shorter: string[]] {
  const full = formatDuration(ms);
  if (ms === null || !(ms >= HOUR_MS)) return [full];
  const hours = Math.floor(ms / HOUR_MS);
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  return [full, `${hours}:${String(minutes).padStart(2, '0')} h`, `${hours} h`];
}

/** The fullest form within `roomEm` (parts of the font size), else the shortest. */
export function fitDuration(ms: number | null, roomEm: number): string {
  const forms = durationForms(ms);
  return forms.find((form) => emWidthOf(form) <= roomEm) ?? forms.at(-1) ?? forms[0];
}
