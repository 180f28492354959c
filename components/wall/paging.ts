/** What one page of a paged panel shows. Pages count from 0. */
export interface Page<Row> {
  rows: readonly Row[];
  page: number;
  pages: number;
}

/**
 * Which page a turn shows. While page 0 holds something urgent it comes back every other turn, however many pages
 * there are, so that an alarm is never out of sight for longer than one turn.
 */
export function pageAt({ turn, pages, urgent }: { turn: number; pages: number; urgent: boolean }): number {
  if (pages <= 1) return 0;
  if (!urgent) return turn % pages;
  return turn % 2 === 0 ? 0 : 1 + (Math.floor(turn / 2) % (pages - 1));
}

/** Cuts sorted rows into pages of `size`; there is always a page, even an empty one. */
export function cutPage<Row>(
  rows: readonly Row[],
  { turn, size, urgent }: { turn: number; size: number; urgent: boolean },
): Page<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = pageAt({ turn, pages, urgent });
  return { rows: rows.slice(page * size, (page + 1) * size), page, pages };
}

/** Cuts sorted rows into so many pages, all about equally full. */
export function cutEvenly<Row>(
  rows: readonly Row[],
  { turn, pages, urgent }: { turn: number; pages: number; urgent: boolean },
): Page<Row> {
  const page = pageAt({ turn, pages, urgent });
  const start = (at: number): number => Math.ceil((at * rows.length) / pages);
  return { rows: rows.slice(start(page), start(page + 1)), page, pages };
}
