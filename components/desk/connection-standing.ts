import { formatClockTime } from '#lib/format/clock-time';
import type { ConnectionStatus } from '#lib/wire/frame';
import type { StreamHealth } from '#components/live/stream-health.ts';

/** How the way from the source to this page stands: a mark, two words, and a sentence that says more. */
export interface ConnectionMark {
  mark: 'live' | 'stale' | 'waiting' | 'broken';
  words: string;
  reason: string;
}

interface Hearing {
  kind: StreamHealth['kind'];
  /** Epoch ms on the server's clock. */
  lastHeardAt: number | null;
  reason: string;
}

/**
 * The weakest link speaks: a page that hears nothing is not live, whatever the server last said, nor is a connection
 * whose table in view is `stale`.
 */
export function markConnection(
  status: ConnectionStatus | undefined,
  stream: Hearing,
  stale: boolean,
): ConnectionMark {
  if (stream.kind === 'lost') {
    const since =
      stream.lastHeardAt === null
        ? ''
        : ` since ${formatClockTime(stream.lastHeardAt, status?.zone ?? 'UTC')}`;
    return { mark: 'stale', words: `Not live${since}`, reason: stream.reason };
  }
  if (stream.kind === 'denied') return { mark: 'broken', words: 'Not shown', reason: stream.reason };
  if (stream.kind === 'connecting' || status === undefined) {
    return { mark: 'waiting', words: 'Connecting', reason: stream.reason || 'Waiting for the server' };
  }
  const { reason } = status;
  switch (status.state) {
    case 'live':
      return stale ? { mark: 'stale', words: 'Not live', reason } : { mark: 'live', words: 'Live', reason };
    case 'stale':
      return { mark: 'stale', words: 'Not live', reason };
    case 'connecting':
      return { mark: 'waiting', words: 'Connecting', reason };
    case 'error':
      return { mark: 'broken', words: 'No connection', reason };
  }
}
