import { textEm } from '#components/ui/text-em.ts';

/** The text, or as much of its beginning as fits `roomEm` of the font's size, an ellipsis after it; empty where that is nothing. */
export function cutEnd(text: string, roomEm: number): string {
  if (textEm(text) <= roomEm) return text;
  let cut = text;
  while (cut !== '' && textEm(`${cut}…`) > roomEm) cut = cut.slice(0, -1).trimEnd();
  return cut.length < 2 ? '' : `${cut}…`;
}
