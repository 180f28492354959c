import type { TypeStatus } from '#lib/wire/frame';

/** How the data of a connection stands in its age. */
export interface AgeSummary {
  /** Of the oldest table that has data; null where none has. */
  oldestMs: number | null;
  /** Tables within their limit, of those that this user may see. */
  fresh: number;
  of: number;
}

/** The ages of a connection's tables at `now`, in one line. */
export function summarizeAges(types: readonly TypeStatus[], now: number): AgeSummary {
  const seen = types.filter(({ standing }) => standing !== 'denied');
  const ages = seen.flatMap(({ measuredAt }) => (measuredAt === null ? [] : [Math.max(0, now - measuredAt)]));
  const fresh = seen.filter(
    ({ standing, measuredAt, limitMs }) =>
      standing === 'live' && measuredAt !== null && now - measuredAt <= limitMs,
  );
  return { oldestMs: ages.length === 0 ? null : Math.max(...ages), fresh: fresh.length, of: seen.length };
}
