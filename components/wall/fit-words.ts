import { textEm } from '#components/ui/text-em.ts';

/** Parts of a line, `today · from 10 calls`, as many of the first as fit into `roomPx`; the first always. */
export function fitWords(
  parts: readonly string[],
  { roomPx, fontPx }: { roomPx: number; fontPx: number },
): string {
  for (let count = parts.length; count > 1; count--) {
    const line = parts.slice(0, count).join(' · ');
    if (textEm(line) * fontPx <= roomPx) return line;
  }
  return parts[0] ?? '';
}
