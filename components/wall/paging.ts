/** What one page of a paged panel shows. Pages count from 0. */
export interface Page<Row> {
  rows: readonly Row[];
  page: number;
  pages: number;
}

interface Turn {
  turn: number;
  /** Whether some row is alarmed. */
  urgent: boolean;
}

/**
 * Which page a turn shows. While a page holds something urgent it comes back every other turn, however many pages there are,
 * so that an alarm is never out of sight for longer than one turn. That page is the first, unless rows above it are pinned.
 */
export function pageAt({
  turn,
  pages,
  urgent,
  urgentPage = 0,
}: Turn & { pages: number; urgentPage?: number }): number {
  if (pages <= 1) return 0;
  if (!urgent) return turn % pages;
  if (turn % 2 === 0) return urgentPage;
  const other = Math.floor(turn / 2) % (pages - 1);
  return other < urgentPage ? other : other + 1;
}

/** Cuts sorted rows into pages of `size`; there is always a page, even an empty one. `urgentAt`: the first urgent row. */
export function cutPage<Row>(
  rows: readonly Row[],
  { turn, size, urgent, urgentAt = 0 }: Turn & { size: number; urgentAt?: number },
): Page<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = pageAt({ turn, pages, urgent, urgentPage: Math.floor(Math.max(0, urgentAt) / size) });
  return { rows: rows.slice(page * size, (page + 1) * size), page, pages };
}

/** Cuts sorted rows into so many pages, all about equally full. `urgentAt`: the first urgent row. */
export function cutEvenly<Row>(
  rows: readonly Row[],
  { turn, pages, urgent, urgentAt = 0 }: Turn & { pages: number; urgentAt?: number },
): Page<Row> {
  const start = (at: number): number => Math.ceil((at * rows.length) / pages);
  const pageOf = (row: number): number => Math.max(0, Math.floor((row * pages) / Math.max(1, rows.length)));
  const page = pageAt({ turn, pages, urgent, urgentPage: pageOf(urgentAt) });
  return { rows: rows.slice(start(page), start(page + 1)), page, pages };
}
