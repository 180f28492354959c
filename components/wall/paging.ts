/** What one page of a paged panel shows. Pages count from 0. */
export interface Page<Row> {
  rows: readonly Row[];
  page: number;
  pages: number;
  /** How many alarmed rows are on other pages. */
  alarmsElsewhere: number;
}

/**
 * Which page a turn shows. Pages with an alarm take the even turns one after another, calm ones the odd turns: an alarm is out
 * of sight for twice as many turns as there are alarmed pages at most, and a calm row for twice as many as there are calm ones.
 */
export function pageAt({ turn, alarmed }: { turn: number; alarmed: readonly boolean[] }): number {
  const isOfAlarmed = turn % 2 === 0;
  const those = alarmed.flatMap((is, page) => (is === isOfAlarmed ? page : []));
  // All are alarmed, or none is.
  if (those.length % alarmed.length === 0) return turn % alarmed.length;
  return those[Math.floor(turn / 2) % those.length] ?? 0;
}

interface Cut<Row> {
  turn: number;
  /** Whether a row is alarmed; without it none is. */
  isAlarmed?: (row: Row) => boolean;
}

/** Cuts sorted rows into pages of `size`; there is always a page, even an empty one. */
export function cutPage<Row>(rows: readonly Row[], { size, ...cut }: Cut<Row> & { size: number }): Page<Row> {
  return cutAt(rows, {
    ...cut,
    pages: Math.max(1, Math.ceil(rows.length / size)),
    startOf: (page) => page * size,
  });
}

/** Cuts sorted rows into so many pages, all about equally full. */
export function cutEvenly<Row>(
  rows: readonly Row[],
  { pages, ...cut }: Cut<Row> & { pages: number },
): Page<Row> {
  return cutAt(rows, { ...cut, pages, startOf: (page) => Math.ceil((page * rows.length) / pages) });
}

interface Cutting<Row> extends Cut<Row> {
  pages: number;
  /** Of a page, its first row. */
  startOf: (page: number) => number;
}

function cutAt<Row>(
  rows: readonly Row[],
  { turn, isAlarmed = () => false, pages, startOf }: Cutting<Row>,
): Page<Row> {
  const cut = Array.from({ length: pages }, (_, at) => rows.slice(startOf(at), startOf(at + 1)));
  const alarms = cut.map((some) => some.filter(isAlarmed).length);
  const page = pageAt({ turn, alarmed: alarms.map((count) => count > 0) });
  const alarmsElsewhere = alarms.reduce((sum, count, at) => (at === page ? sum : sum + count), 0);
  return { rows: cut[page] ?? [], page, pages, alarmsElsewhere };
}
