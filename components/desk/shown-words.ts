import { isNarrowed, type DeskAddress } from '#lib/domain/desk-address';
import type { Words } from '#lib/words/words';
import { NOUN_OF } from './statistic-groups.ts';

/** How many rows there are, and how many of them are shown where that is less. */
export function shownWords(
  address: DeskAddress,
  { shown, all }: { shown: number; all: number },
  t: Words<'desk'>,
): string {
  const noun = NOUN_OF[address.type];
  return isNarrowed(address)
    ? t(`nouns.${noun}.shownOf`, { shown, count: all })
    : t(`nouns.${noun}.count`, { count: all });
}
