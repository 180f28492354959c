import { systemClock } from '#lib/domain/clock';
import type { RowsQuery } from '#lib/domain/live-query';
import { STREAM_PATH } from '#lib/wire/stream-limits';
import { localPort } from '#components/live/local-port.ts';

/** Counts what the server tells a viewer of one query. */
export interface ToldChanges extends Disposable {
  /** Changed cells so far; a row that comes counts as its cells. */
  readonly cells: number;
  readonly deltas: number;
}

export function countChanges(
  query: RowsQuery,
  { url, cookie }: { url: string; cookie: string },
): ToldChanges {
  const told = { cells: 0, deltas: 0 };
  const open = localPort({
    url: STREAM_PATH,
    fetch: (path, init) => {
      const headers = new Headers(init.headers);
      headers.set('cookie', cookie);
      headers.set('sec-fetch-site', 'same-origin');
      return fetch(`${url}${path}`, { ...init, headers });
    },
    clock: systemClock,
    monotonicNow: () => performance.now(),
    random: Math.random,
  });
  const port = open((message) => {
    if (message.kind !== 'frames') return;
    for (const frame of message.frames) {
      if (frame.kind !== 'delta') continue;
      told.deltas++;
      told.cells += frame.set?.length ?? 0;
      for (const row of frame.add ?? []) told.cells += row.length;
    }
  });
  port.post({ kind: 'want', queries: [query] });
  return Object.assign(told, { [Symbol.dispose]: () => port.close() });
}
