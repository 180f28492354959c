import { textEm } from '#components/ui/text-em.ts';
import { cutMiddle } from './cut-middle.ts';
import { lettersOf } from './letters.ts';

const ELLIPSIS = '…';
const BETWEEN_WORDS = /^[\s\p{P}\p{S}]$/u;

interface Span {
  from: number;
  to: number;
}

/**
 * Shortens a name of a list like `cutMiddle`, but so that it looks like no other of the list: where the ends of two are the
 * same, what tells them apart is kept, as in `Claims…Tier 2…seas`. Where even that has no room, as `cutMiddle` does.
 */
export function cutApart(name: string, roomEm: number, list: readonly string[]): string {
  const short = cutMiddle(name, roomEm);
  if (short === name) return name;
  const at = short.indexOf(ELLIPSIS);
  const [head, tail] = [short.slice(0, at), short.slice(at + ELLIPSIS.length)];
  const rivals = list.filter((other) => other !== name && other.startsWith(head) && other.endsWith(tail));
  if (rivals.length === 0) return short;
  const letters = lettersOf(name);
  const bare = telling(letters, rivals.map(lettersOf));
  for (const span of [wholeWords(letters, bare), bare]) {
    const found = around(letters, span, roomEm);
    if (found !== null) return found;
  }
  return short;
}

/** From the first letter in which the name differs from one of its rivals to the last. */
function telling(letters: readonly string[], rivals: readonly (readonly string[])[]): Span {
  const from = Math.min(letters.length - 1, ...rivals.map((other) => sharedFrom(letters, other)));
  const behind = Math.min(...rivals.map((other) => sharedFrom(letters.toReversed(), other.toReversed())));
  return { from, to: Math.max(from + 1, letters.length - behind) };
}

function sharedFrom(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((letter, place) => letter !== other[place]);
  return differs < 0 ? one.length : differs;
}

function wholeWords(letters: readonly string[], { from, to }: Span): Span {
  const isGap = (place: number): boolean => BETWEEN_WORDS.test(letters[place] ?? ' ');
  let [first, last] = [from, to];
  while (first > 0 && !isGap(first - 1)) first -= 1;
  while (last < letters.length && !isGap(last)) last += 1;
  return { from: first, to: last };
}

/** The span with as much of both ends as there is room for, more of the beginning. Null where it has no room. */
function around(letters: readonly string[], { from, to }: Span, roomEm: number): string | null {
  const behind = letters.length - to;
  const part = (first: number, end: number): string => letters.slice(first, end).join('');
  for (let kept = from + behind; kept >= 0; kept -= 1) {
    const before = Math.min(from, Math.max(kept - behind, Math.ceil((kept * 2) / 3)));
    const after = kept - before;
    const head = before === from ? part(0, from) : `${part(0, before).trimEnd()}${ELLIPSIS}`;
    const tail =
      after === behind
        ? part(to, letters.length)
        : `${ELLIPSIS}${part(letters.length - after, letters.length).trimStart()}`;
    const text = `${head}${part(from, to)}${tail}`;
    if (textEm(text) <= roomEm) return text;
  }
  return null;
}
