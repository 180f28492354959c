import type { BoardDocument } from './board-document.ts';

/** The version that files are written in, apart from that of the board within. */
export const BOARD_FILE_FORMAT = 1;

/** A board outside of the store: exported, imported, or applied from a folder. */
export interface BoardFile {
  watchfloor: 'board';
  format: typeof BOARD_FILE_FORMAT;
  /** What the board is known by over all its files; null for one that is imported as a new board. */
  key: string | null;
  /** The name of the team that owns it, or null. */
  team: string | null;
  document: BoardDocument;
}
