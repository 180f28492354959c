import { MOST_BOARD_NAME } from '#lib/domain/board-schema';

const ENDING = ', copy';

/** What a copy of a board is called. */
export function copyName(name: string): string {
  return `${name.trim().slice(0, MOST_BOARD_NAME - ENDING.length)}${ENDING}`;
}
