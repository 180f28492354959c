import { foldText } from '#lib/format/fold-text';
import type { Command } from '../commands/command.ts';

/** A command with what can be found in it, folded once. */
interface Folded {
  title: string;
  detail: string;
}

const known = new WeakMap<Command, Folded>();

/**
 * How well a command fits what was typed, the greater the better; null where it does not. Every word must be found: at the
 * start of the title, at the start of a word, inside, in the detail, or as letters in that order.
 */
export function matchCommand(command: Command, typed: string): number | null {
  const words = foldText(typed).split(' ').filter(Boolean);
  const folded = known.get(command) ?? {
    title: foldText(command.title),
    detail: foldText(command.detail ?? ''),
  };
  known.set(command, folded);
  let sum = 0;
  for (const word of words) {
    const score = scoreOf(word, folded);
    if (score === null) return null;
    sum += score;
  }
  return sum;
}

function scoreOf(word: string, { title, detail }: Folded): number | null {
  const at = title.indexOf(word);
  // Of two that begin alike the shorter one is meant more often.
  const closeness = word.length / Math.max(word.length, title.length);
  if (at === 0) return 100 + closeness;
  if (at > 0 && isWordStart(title, at)) return 80 + closeness;
  if (startsAnyWord(title, word)) return 80 + closeness;
  if (at > 0) return 50 + closeness;
  const inDetail = detail.indexOf(word);
  if (inDetail >= 0) return isWordStart(detail, inDetail) ? 40 : 30;
  const spread = spreadOf(word, title);
  return spread === null ? null : 20 * (word.length / spread);
}

function startsAnyWord(text: string, word: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word));
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

/** Over how many letters a word is spread whose letters all come, in order; null where they do not, and for single letters. */
function spreadOf(word: string, text: string): number | null {
  if (word.length < 2) return null;
  let from = -1;
  let at = -1;
  for (const letter of word) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return null;
    if (from < 0) from = at;
  }
  return at - from + 1;
}
