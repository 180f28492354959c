import { formatSpan } from '#lib/format/age';
import type { ConnectionStatus } from '#lib/wire/frame';

/** How the way from the source to this page stands: a mark, two words, and a sentence that says more. */
export interface ConnectionMark {
  mark: 'live' | 'stale' | 'waiting' | 'broken';
  words: string;
  reason: string;
}

interface Hearing {
  kind: 'connecting' | 'live' | 'lost';
  lastHeardAt: number | null;
}

/** The weakest link speaks: a page that hears nothing is not live, whatever the server last said. */
export function markConnection(
  status: ConnectionStatus | undefined,
  stream: Hearing,
  now: number,
): ConnectionMark {
  if (stream.kind === 'lost') {
    const silence =
      stream.lastHeardAt === null ? '' : ` · ${formatSpan(Math.max(0, now - stream.lastHeardAt))}`;
    return {
      mark: 'stale',
      words: `Not live${silence}`,
      reason: 'This page hears nothing from the server. Reconnecting.',
    };
  }
  if (stream.kind === 'connecting' || status === undefined) {
    return { mark: 'waiting', words: 'Connecting', reason: 'Waiting for the server.' };
  }
  switch (status.state) {
    case 'live':
      return { mark: 'live', words: 'Live', reason: status.reason };
    case 'stale':
      return { mark: 'stale', words: 'Not live', reason: status.reason };
    case 'connecting':
      return { mark: 'waiting', words: 'Connecting', reason: status.reason };
    case 'error':
      return { mark: 'broken', words: 'No connection', reason: status.reason };
  }
}
