import { formatCount } from '#lib/format/count';
import type { Words } from '#lib/words/words';
import { fitWords } from '#components/wall/fit-words.ts';
import type { Outcome } from './outcomes.ts';

const FONT_PX = 29;

/** `No Answer 40 · Sale 12`, as many of the most frequent as there is room for. */
export function outcomeWords(outcomes: readonly Outcome[], roomPx: number, t: Words<'panels'>): string {
  if (outcomes.length === 0) return t('campaignTable.noOutcomes');
  const parts = outcomes.map(({ name, calls }) => `${name} ${formatCount(calls, t)}`);
  return fitWords(parts, { roomPx, fontPx: FONT_PX });
}
