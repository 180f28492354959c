import { textEm } from '#components/ui/text-em.ts';
import { lettersOf } from '../letters.ts';

/** A text in pieces of at most `roomEm` (parts of the font size), broken between words; a longer word is broken too. */
export function laneSegments(text: string, roomEm: number): readonly string[] {
  const segments: string[] = [];
  let line = '';
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((whole) => pieces(whole, roomEm))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textEm(longer) <= roomEm) {
      line = longer;
      continue;
    }
    segments.push(line);
    line = word;
  }
  return line === '' ? segments : [...segments, line];
}

function pieces(word: string, roomEm: number): readonly string[] {
  if (textEm(word) <= roomEm) return [word];
  const found: string[] = [];
  let piece = '';
  for (const letter of lettersOf(word)) {
    if (piece !== '' && textEm(piece + letter) > roomEm) {
      found.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...found, piece];
}
