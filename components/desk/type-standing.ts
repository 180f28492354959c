import { formatSpan } from '#lib/format/age';
import type { TypeStatus } from '#lib/wire/frame';

/** How a type stands for a reader: the mark beside its name, and what it means in words. */
export interface TypeMark {
  mark: 'live' | 'stale' | 'waiting' | 'denied';
  /** Since the source measured it, ms; null before the first data. */
  ageMs: number | null;
  /** One plain sentence. */
  words: string;
}

interface Moment {
  /** Epoch ms on the server's clock. */
  now: number;
  /** False while this page hears nothing from the server. */
  heard: boolean;
}

/** Where a type stands at `now`. Nothing is live past its limit, doubtful, or unheard. */
export function markType(status: TypeStatus | undefined, { now, heard }: Moment): TypeMark {
  if (status === undefined) {
    return {
      mark: 'waiting',
      ageMs: null,
      words: 'Waiting for the server to say how these statistics stand.',
    };
  }
  const ageMs = status.measuredAt === null ? null : Math.max(0, now - status.measuredAt);
  if (status.standing === 'denied') return { mark: 'denied', ageMs, words: deniedWords(status) };
  if (ageMs === null) return { mark: 'waiting', ageMs, words: waitingWords(status, now) };
  if (!heard)
    return { mark: 'stale', ageMs, words: 'This page hears nothing from the server. Reconnecting.' };
  if (status.standing !== 'live')
    return { mark: 'stale', ageMs, words: sentence(status.reason, 'In doubt. Asking again.') };
  if (ageMs > status.limitMs) {
    const limit = Math.round(status.limitMs / 1000);
    return { mark: 'stale', ageMs, words: sentence(status.reason, `Older than the ${limit} s it may be.`) };
  }
  return {
    mark: 'live',
    ageMs,
    words: `Live. Counted as stale after ${Math.round(status.limitMs / 1000)} s.`,
  };
}

function deniedWords(status: TypeStatus): string {
  return sentence(status.reason, 'The user of this connection may not see these statistics.');
}

function waitingWords(status: TypeStatus, now: number): string {
  const why = status.reason === '' ? '' : ` ${sentence(status.reason, '')}`;
  if (status.nextAt === null) return `Not loaded yet. It has not been given its turn.${why}`;
  const inMs = status.nextAt - now;
  return inMs < 1000
    ? `Loading for the first time now.${why}`
    : `Not loaded yet. Its turn comes in ${formatSpan(inMs)}.${why}`;
}

function sentence(text: string, otherwise: string): string {
  if (text === '') return otherwise;
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
