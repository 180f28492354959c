import { lettersOf } from '#components/wall/letters.ts';

/**
 * Makes a person's name fit into `most` characters: as it is, else with an initial for all that stands before the last
 * name, else that cut short.
 */
export function fitName(name: string, most: number): string {
  const words = name.trim().split(/\s+/u);
  const whole = words.join(' ');
  if (lengthOf(whole) <= most) return whole;
  const [first = ''] = lettersOf(words[0] ?? '');
  const last = words.length > 1 ? words.at(-1) : undefined;
  return cut(last === undefined ? whole : `${first}. ${last}`, most);
}

function cut(text: string, most: number): string {
  const letters = lettersOf(text);
  return letters.length <= most ? text : `${letters.slice(0, Math.max(1, most - 1)).join('')}…`;
}

function lengthOf(text: string): number {
  return lettersOf(text).length;
}
