import { formatSpan } from '#lib/format/age';
import { formatClockTime } from '#lib/format/clock-time';
import { formatDay } from '#lib/format/day-time';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { ConnectionStatus, TypeStatus } from '#lib/wire/frame';
import type { Words } from '#lib/words/words';
import type { StreamHealth } from '#components/live/stream-health.ts';
import { ageAt } from './data-ages.ts';

export interface HeaderWords {
  tone: 'live' | 'partly' | 'lost' | 'waiting';
  text: string;
}

interface Told {
  stream: StreamHealth['kind'];
  /** When the page last heard the server; null before it ever did. Epoch ms on the server's clock, as all times here. */
  lastHeardAt: number | null;
  connection: ConnectionStatus | null;
  /** The types this board shows. */
  types: readonly StatisticType[];
  /** Goes on while the stream is lost. */
  now: number;
}

/**
 * The one line that says how old the board is. Live: the source age of the oldest table on show. Otherwise: not live,
 * since when, and what we do about it.
 */
export function headerWords(
  { stream, lastHeardAt, connection, types, now }: Told,
  t: Words<'wall'>,
): HeaderWords {
  if (stream === 'denied') return { tone: 'lost', text: t('header.denied') };
  const shown = (connection?.types ?? []).filter(
    ({ type, measuredAt }) => types.includes(type) && measuredAt !== null,
  );
  if (connection && stream === 'connecting' && lastHeardAt === null && shown.length > 0)
    return { tone: 'lost', text: t('header.notLiveOf', { moment: whenOf(shown, connection.zone, t) }) };
  if (!connection || stream === 'connecting')
    return { tone: 'waiting', text: t('header.connecting', { why: t('header.why.server') }) };
  if (stream === 'lost')
    return notLive({ now, pictureAt: lastHeardAt, why: t('header.why.reconnecting') }, t);
  // A board of words, or of how we ourselves stand, has no table that could be old.
  if (types.length === 0) return ofConnection(connection, t);
  if (shown.length === 0)
    return connection.state === 'error'
      ? { tone: 'lost', text: t('header.notLive', { why: whyOf(connection, t) }) }
      : { tone: 'waiting', text: t('header.connecting', { why: whyOf(connection, t) }) };
  const old = shown.filter((status) => isStale(status, now));
  if (connection.state !== 'live' || old.length === shown.length)
    return notLive({ now, pictureAt: Math.max(...shown.map(measured)), why: whyOf(connection, t) }, t);
  if (old.length > 0) {
    const time = clockOf(old, connection.zone);
    return { tone: 'partly', text: t('header.partly', { tables: namesOf(old, t), time }) };
  }
  const coming = connection.types.filter(
    ({ type, measuredAt, standing }) => types.includes(type) && measuredAt === null && standing !== 'denied',
  );
  if (coming.length > 0)
    return { tone: 'waiting', text: t('header.partlyToCome', { tables: namesOf(coming, t) }) };
  const span = formatSpan(ageAt(now, Math.min(...shown.map(measured))), t);
  return { tone: 'live', text: t('header.liveFor', { span }) };
}

function ofConnection(connection: ConnectionStatus, t: Words<'wall'>): HeaderWords {
  switch (connection.state) {
    case 'live':
      return { tone: 'live', text: t('header.live') };
    case 'connecting':
      return { tone: 'waiting', text: t('header.connecting', { why: whyOf(connection, t) }) };
    case 'stale':
    case 'error':
      return { tone: 'lost', text: t('header.notLive', { why: whyOf(connection, t) }) };
  }
}

function notLive(
  { now, pictureAt, why }: { now: number; pictureAt: number | null; why: string },
  t: Words<'wall'>,
): HeaderWords {
  if (pictureAt === null) return { tone: 'lost', text: t('header.notLive', { why }) };
  const span = formatSpan(ageAt(now, pictureAt), t);
  return { tone: 'lost', text: t('header.notLiveSince', { span, why }) };
}

function isStale({ standing, measuredAt, limitMs }: TypeStatus, now: number): boolean {
  return standing !== 'live' || measuredAt === null || now - measuredAt > limitMs;
}

function namesOf(statuses: readonly TypeStatus[], t: Words<'wall'>): string {
  return statuses.map(({ type }) => t(`header.tables.${type}`)).join(', ');
}

function measured({ measuredAt }: TypeStatus): number {
  return measuredAt ?? 0;
}

function clockOf(old: readonly TypeStatus[], zone: string): string {
  return formatClockTime(Math.min(...old.map(measured)), zone);
}

/** Of a picture from before this page was loaded: without the server nobody knows how long ago that was. */
function whenOf(shown: readonly TypeStatus[], zone: string, t: Words<'wall'>): string {
  const at = Math.max(...shown.map(measured));
  return `${formatDay(at, zone, t)}, ${formatClockTime(at, zone)}`;
}

function whyOf({ state, reason }: ConnectionStatus, t: Words<'wall'>): string {
  return reason || t(`header.why.${state === 'connecting' ? 'opening' : 'silent'}`);
}
