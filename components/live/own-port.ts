import { systemClock } from '#lib/domain/clock';
import { STREAM_PATH } from '#lib/wire/stream-limits';
import { localPort } from './local-port.ts';
import type { StreamAs } from './stream-address.ts';
import type { OpenPort } from './stream-port.ts';

/** The line of a page that reads the stream itself. */
export function ownPort(as: StreamAs): OpenPort {
  return localPort({
    url: STREAM_PATH,
    as,
    fetch: (url, init) => fetch(url, init),
    clock: systemClock,
    monotonicNow: () => performance.now(),
    random: Math.random,
  });
}
