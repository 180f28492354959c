import type { Board } from './board.ts';
import { compileBoard } from './compile-board.ts';
import type { ColumnRoles } from './connection-settings.ts';
import { blended } from './templates/blended.ts';

/** What the board is known by that no one made. */
export const DEFAULT_BOARD_ID = 'default';

export interface DefaultBoardOptions {
  connectionId: string;
  columnRoles: ColumnRoles;
}

/** The board that a wall shows until it is told of another. */
export function defaultBoard(options: DefaultBoardOptions): Board {
  return compileBoard(blended(), { id: DEFAULT_BOARD_ID, ...options });
}
