import { byWorst, type Severity } from './severity.ts';

/** What the order of a list goes by; rows that nothing judges are all calm. */
interface Ordered {
  key: string;
  severity?: Severity;
}

interface Order<Row> {
  /** Keys in the order in which they stand on top; those without a row do not count. */
  pinned: readonly string[] | undefined;
  /** Among rows of one severity. Rows that it calls equal stay in the order in which they came. */
  within: (a: Row, b: Row) => number;
}

/** Rows as a wall lists them: pinned ones, then critical, warned and calm ones, then as the list itself goes. */
export function orderRows<Row extends Ordered>(
  rows: readonly Row[],
  { pinned = [], within }: Order<Row>,
): readonly Row[] {
  const places = new Map(pinned.map((key, place) => [key, place]));
  const placeOf = ({ key }: Row): number => places.get(key) ?? places.size;
  return rows.toSorted((a, b) => {
    const [first, second] = [placeOf(a), placeOf(b)];
    if (first !== second) return first - second;
    return byWorst(a.severity ?? 'ok', b.severity ?? 'ok') || within(a, b);
  });
}

/** Whether a row is beyond a limit; on a wall it is shown more often than calm ones. */
export function isAlarmed({ severity }: { severity: Severity }): boolean {
  return severity !== 'ok';
}
