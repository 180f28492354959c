import { textEm } from '#components/ui/text-em.ts';
import { lettersOf } from './letters.ts';

/**
 * Makes a person's name fit into about `roomEm` (parts of the font size): as it is, else with an initial for all that
 * stands before the last name, else that cut short.
 */
export function fitName(name: string, roomEm: number): string {
  const words = name.trim().split(/\s+/u);
  const whole = words.join(' ');
  if (textEm(whole) <= roomEm) return whole;
  const [first = ''] = lettersOf(words[0] ?? '');
  const last = words.length > 1 ? words.at(-1) : undefined;
  return cut(last === undefined ? whole : `${first}. ${last}`, roomEm);
}

function cut(text: string, roomEm: number): string {
  if (textEm(text) <= roomEm) return text;
  const letters = [...lettersOf(text)];
  while (letters.length > 1 && textEm(`${letters.join('')}…`) > roomEm) letters.pop();
  return `${letters.join('')}…`;
}
