import { formatSpan } from '#lib/format/age';
import type { TypeStatus } from '#lib/wire/frame';
import type { Words } from '#lib/words/words';

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
export function markType(status: TypeStatus | undefined, { now, heard }: Moment, t: Words<'desk'>): TypeMark {
  if (status === undefined) {
    return {
      mark: 'waiting',
      ageMs: null,
      words: t('standing.unknown'),
    };
  }
  const ageMs = status.measuredAt === null ? null : Math.max(0, now - status.measuredAt);
  if (status.standing === 'denied') return { mark: 'denied', ageMs, words: deniedWords(status, t) };
  if (ageMs === null) return { mark: 'waiting', ageMs, words: waitingWords(status, now, t) };
  if (!heard) return { mark: 'stale', ageMs, words: t('standing.deaf') };
  if (status.standing !== 'live')
    return { mark: 'stale', ageMs, words: sentence(status.reason, t('standing.doubtful')) };
  const limit = Math.round(status.limitMs / 1000);
  if (ageMs > status.limitMs) {
    return { mark: 'stale', ageMs, words: sentence(status.reason, t('standing.older', { limit })) };
  }
  return { mark: 'live', ageMs, words: t('standing.live', { limit }) };
}

function deniedWords(status: TypeStatus, t: Words<'desk'>): string {
  return sentence(status.reason, t('standing.denied'));
}

function waitingWords({ reason, nextAt }: TypeStatus, now: number, t: Words<'desk'>): string {
  const inMs = nextAt === null ? null : nextAt - now;
  const turn =
    inMs === null
      ? t('standing.noTurn')
      : inMs < 1000
        ? t('standing.loading')
        : t('standing.turnIn', { span: formatSpan(inMs, t) });
  return reason === '' ? turn : `${turn} ${sentence(reason, '')}`;
}

function sentence(text: string, otherwise: string): string {
  if (text === '') return otherwise;
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
