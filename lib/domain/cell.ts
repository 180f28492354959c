/** A running duration, kept as the moment it began: epoch ms on the server's clock. Screens tick it. */
export interface Since {
  since: number;
}

/** One typed value of a table. `null` is no data (shown as `–`); 0 is a true zero. Durations are ms. */
export type Cell = number | string | null | Since;

export function isSince(cell: Cell | undefined): cell is Since {
  return typeof cell === 'object' && cell !== null;
}

export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a === b) return true;
  return isSince(a) && isSince(b) && a.since === b.since;
}
