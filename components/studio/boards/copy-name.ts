import { MOST_BOARD_NAME } from '#lib/domain/board-schema';
import type { Words } from '#lib/words/words';

/** What a copy of a board is called. */
export function copyName(name: string, t: Words<'studio'>): string {
  const ending = t('boards.copyEnding');
  return `${name.trim().slice(0, MOST_BOARD_NAME - ending.length)}${ending}`;
}
