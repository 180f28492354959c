import { BOARD_FORMAT, type BoardDocument } from '../board-document.ts';

/** A board of any connection, with nothing on it yet. */
export function blankBoard(name: string): BoardDocument {
  return {
    format: BOARD_FORMAT,
    name,
    connection: null,
    grid: { columns: 48, rows: 48 },
    theme: 'dark',
    masking: { agents: 'names' },
    panels: [],
  };
}
