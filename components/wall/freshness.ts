import type { LiveResult } from '#components/live/live-result.ts';

/** How far what a panel shows may be trusted. `asOf`: the moment it was true, epoch ms on the server's clock. */
export interface Freshness {
  state: 'waiting' | 'live' | 'stale';
  asOf: number | null;
}

type Part = Pick<LiveResult, 'table' | 'ageState' | 'asOf'>;

/**
 * Of a panel that stands on `main` and may add from `more`. As soon as one of the parts on show is stale, all of the
 * panel is, as of the oldest of them. A part that has not come yet does not count: the panel shows `–` for it.
 */
export function freshnessOf(main: Part, ...more: readonly Part[]): Freshness {
  if (main.table === null || main.ageState === 'none') return { state: 'waiting', asOf: null };
  const stale = [main, ...more].filter(({ table, ageState }) => table !== null && ageState === 'stale');
  if (stale.length === 0) return { state: 'live', asOf: main.asOf };
  const moments = stale.flatMap(({ asOf }) => asOf ?? []);
  return { state: 'stale', asOf: moments.length > 0 ? Math.min(...moments) : null };
}
