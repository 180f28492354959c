import { formatClockTime } from '#lib/format/clock-time';
import type { ConnectionStatus } from '#lib/wire/frame';
import type { Words } from '#lib/words/words';
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
  /** In words. */
  reason: string;
}

/**
 * The weakest link speaks: a page that hears nothing is not live, whatever the server last said, nor is a connection
 * whose table in view is `stale`.
 */
export function markConnection(
  status: ConnectionStatus | undefined,
  { stream, stale }: { stream: Hearing; stale: boolean },
  t: Words<'desk'>,
): ConnectionMark {
  if (stream.kind === 'lost') {
    const words =
      stream.lastHeardAt === null
        ? t('connection.notLive')
        : t('connection.notLiveSince', { at: formatClockTime(stream.lastHeardAt, status?.zone ?? 'UTC') });
    return { mark: 'stale', words, reason: stream.reason };
  }
  if (stream.kind === 'denied')
    return { mark: 'broken', words: t('connection.notShown'), reason: stream.reason };
  if (stream.kind === 'connecting' || status === undefined) {
    return {
      mark: 'waiting',
      words: t('connection.connecting'),
      reason: stream.reason || t('connection.waiting'),
    };
  }
  const { reason } = status;
  switch (status.state) {
    case 'live':
      return stale
        ? { mark: 'stale', words: t('connection.notLive'), reason }
        : { mark: 'live', words: t('connection.live'), reason };
    case 'stale':
      return { mark: 'stale', words: t('connection.notLive'), reason };
    case 'connecting':
      return { mark: 'waiting', words: t('connection.connecting'), reason };
    case 'error':
      return { mark: 'broken', words: t('connection.broken'), reason };
  }
}
