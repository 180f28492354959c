import type { Board } from './board.ts';
import { compileBoard } from './compile-board.ts';
import type { ColumnRoles } from './connection-settings.ts';
import type { StateMapping } from './looks.ts';
import type { Words } from '#lib/words/words';
import type { BoardDocument } from './board-document.ts';
import { blended } from './templates/blended.ts';
import { worded } from './templates/worded.ts';

/** What the board is known by that no one made. */
export const DEFAULT_BOARD_ID = 'default';

export interface DefaultBoardOptions {
  connectionId: string;
  columnRoles: ColumnRoles;
  /** How the installation draws states. */
  states?: readonly StateMapping[];
}

/** The board that a wall shows until it is told of another, in the language of whoever looks at it. */
export function builtInBoard(t: Words<'boards'>): BoardDocument {
  return worded(blended(), t);
}

/** What it asks of a connection. Its words are left out: they differ by who looks. */
export function defaultBoard(options: DefaultBoardOptions): Board {
  return compileBoard(blended(), { id: DEFAULT_BOARD_ID, ...options });
}
