import { formatSpan } from '#lib/format/age';
import { formatClockTime } from '#lib/format/clock-time';
import { formatDay } from '#lib/format/day-time';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { ConnectionStatus, TypeStatus } from '#lib/wire/frame';
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

/** What a board calls the tables, in the middle of a sentence. */
export const TYPE_WORDS: Readonly<Record<StatisticType, string>> = {
  AgentState: 'agents',
  AgentStatistics: 'agent statistics',
  ACDStatus: 'queues',
  CampaignState: 'campaigns',
  OutboundCampaignManager: 'dialing progress',
  OutboundCampaignStatistics: 'outbound campaigns',
  InboundCampaignStatistics: 'service level',
  AutodialCampaignStatistics: 'autodial campaigns',
};

/**
 * The one line that says how old the board is. Live: the source age of the oldest table on show. Otherwise: not live,
 * since when, and what we do about it.
 */
export function headerWords({ stream, lastHeardAt, connection, types, now }: Told): HeaderWords {
  if (stream === 'denied') return { tone: 'lost', text: 'Not shown here any more' };
  const shown = (connection?.types ?? []).filter(
    ({ type, measuredAt }) => types.includes(type) && measuredAt !== null,
  );
  if (connection && stream === 'connecting' && lastHeardAt === null && shown.length > 0)
    return {
      tone: 'lost',
      text: `Not live · last picture of ${whenOf(shown, connection.zone)} · reconnecting`,
    };
  if (!connection || stream === 'connecting')
    return { tone: 'waiting', text: 'Connecting · waiting for the server' };
  if (stream === 'lost') return notLive(now, lastHeardAt, 'reconnecting');
  // A board of words, or of how we ourselves stand, has no table that could be old.
  if (types.length === 0) return ofConnection(connection);
  if (shown.length === 0)
    return connection.state === 'error'
      ? { tone: 'lost', text: `Not live · ${reasonOf(connection)}` }
      : { tone: 'waiting', text: `Connecting · ${reasonOf(connection)}` };
  if (connection.state !== 'live')
    return notLive(now, Math.max(...shown.map(measured)), reasonOf(connection));
  const old = shown.filter((status) => isStale(status, now));
  if (old.length === shown.length)
    return notLive(now, Math.max(...shown.map(measured)), reasonOf(connection));
  if (old.length > 0)
    return { tone: 'partly', text: `Partly live · ${namesOf(old)} as of ${clockOf(old, connection.zone)}` };
  const coming = connection.types.filter(
    ({ type, measuredAt, standing }) => types.includes(type) && measuredAt === null && standing !== 'denied',
  );
  if (coming.length > 0) return { tone: 'waiting', text: `Partly live · ${namesOf(coming)} to come` };
  return { tone: 'live', text: `Live · ${formatSpan(ageAt(now, Math.min(...shown.map(measured))))}` };
}

function ofConnection(connection: ConnectionStatus): HeaderWords {
  switch (connection.state) {
    case 'live':
      return { tone: 'live', text: 'Live' };
    case 'connecting':
      return { tone: 'waiting', text: `Connecting · ${reasonOf(connection)}` };
    case 'stale':
    case 'error':
      return { tone: 'lost', text: `Not live · ${reasonOf(connection)}` };
  }
}

function notLive(now: number, pictureAt: number | null, reason: string): HeaderWords {
  const picture = pictureAt === null ? '' : ` · last picture ${formatSpan(ageAt(now, pictureAt))} ago`;
  return { tone: 'lost', text: `Not live${picture} · ${reason}` };
}

function isStale({ standing, measuredAt, limitMs }: TypeStatus, now: number): boolean {
  return standing !== 'live' || measuredAt === null || now - measuredAt > limitMs;
}

function namesOf(statuses: readonly TypeStatus[]): string {
  return statuses.map(({ type }) => TYPE_WORDS[type]).join(', ');
}

function measured({ measuredAt }: TypeStatus): number {
  return measuredAt ?? 0;
}

function clockOf(old: readonly TypeStatus[], zone: string): string {
  return formatClockTime(Math.min(...old.map(measured)), zone);
}

/** Of a picture from before this page was loaded: without the server nobody knows how long ago that was. */
function whenOf(shown: readonly TypeStatus[], zone: string): string {
  const at = Math.max(...shown.map(measured));
  return `${formatDay(at, zone)}, ${formatClockTime(at, zone)}`;
}

function reasonOf({ state, reason }: ConnectionStatus): string {
  if (reason) return reason;
  return state === 'connecting' ? 'opening the session' : 'Five9 does not answer';
}
