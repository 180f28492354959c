import { textEm } from '#components/ui/text-em.ts';
import { lettersOf } from './letters.ts';

/**
 * Shortens a name from its middle to about `roomEm` (parts of the font size): names of skills and campaigns tend to
 * differ at their ends.
 */
export function cutMiddle(name: string, roomEm: number): string {
  if (textEm(name) <= roomEm) return name;
  const letters = lettersOf(name);
  for (let kept = letters.length - 1; kept > 2; kept--) {
    const head = letters
      .slice(0, Math.ceil(kept / 2))
      .join('')
      .trimEnd();
    const tail = letters
      .slice(letters.length - Math.floor(kept / 2))
      .join('')
      .trimStart();
    const short = `${head}…${tail}`;
    if (textEm(short) <= roomEm) return short;
  }
  return `${letters.slice(0, 2).join('')}…`;
}
