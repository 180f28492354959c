import type { Board } from '../board.ts';
import { BOARD_FORMAT, type GridPlace } from '../board-document.ts';
import { compileBoard } from '../compile-board.ts';
import type { ColumnRoles } from '../connection-settings.ts';
import type { StateMapping } from '../looks.ts';
import {
  agentsReady,
  callsAbandoned,
  callsOffered,
  callsWaiting,
  longestWait,
  serviceLevel,
} from '../templates/tiles.ts';

/** A phone has a layout of its own: where a tile would stand on a wall says nothing there. */
const ANYWHERE: GridPlace = { column: 0, row: 0, columns: 1, rows: 1 };

/** The key numbers of a phone, in their order: the tiles of a wall, so that both read one evaluation and one history. */
export function pocketBoard({
  connectionId,
  columnRoles,
  states = [],
}: {
  connectionId: string;
  columnRoles: ColumnRoles;
  /** How the installation draws states. */
  states?: readonly StateMapping[];
}): Board {
  const tiles = [callsWaiting, longestWait, serviceLevel, callsAbandoned, agentsReady, callsOffered];
  return compileBoard(
    {
      format: BOARD_FORMAT,
      name: 'pocket',
      connection: connectionId,
      grid: { columns: 1, rows: 1 },
      theme: 'dark',
      masking: { agents: 'names' },
      panels: tiles.map((tile) => tile(ANYWHERE)),
    },
    { id: 'pocket', connectionId, columnRoles, states },
  );
}
