import { lettersOf } from './letters.ts';

/** Shortens a name to `most` characters from its middle: names of skills and campaigns tend to differ at their ends. */
export function cutMiddle(name: string, most: number): string {
  const letters = lettersOf(name);
  if (letters.length <= most) return name;
  const tail = Math.floor((most - 1) / 2);
  const head = most - 1 - tail;
  return `${letters.slice(0, head).join('').trimEnd()}…${letters
    .slice(letters.length - tail)
    .join('')
    .trimStart()}`;
}
