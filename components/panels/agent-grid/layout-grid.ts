/** How a number of agents is laid out. */
export interface GridLayout {
  columns: 2 | 3;
  /** Lines of the grid, filled or not, so that cells keep their height from page to page. */
  lines: 6 | 7;
  /** To be cut evenly: the last one must not look forgotten. */
  pages: number;
}

const LINES = 6;
/** One line more, drawn closer, where it spares a second page. */
const MOST_LINES = 7;
const WIDE = 2;
const NARROW = 3;

export function layoutGrid(agents: number): GridLayout {
  const most = NARROW * LINES;
  if (agents > most && agents <= NARROW * MOST_LINES) return { columns: NARROW, lines: MOST_LINES, pages: 1 };
  const pages = Math.max(1, Math.ceil(agents / most));
  const columns = Math.ceil(agents / pages) <= WIDE * LINES ? WIDE : NARROW;
  return { columns, lines: LINES, pages };
}
