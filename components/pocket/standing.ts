import type { ConnectionStatus } from '#lib/wire/frame';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { StreamHealth } from '#components/live/stream-health.ts';

/** How what stands on a phone may be trusted, in one word for its head. */
export type PocketStanding = { kind: 'live'; ageMs: number } | { kind: 'partly' | 'connecting' | 'lost' };

interface Told {
  stream: StreamHealth['kind'];
  connection: ConnectionStatus | null;
  /** Epoch ms on the server's clock. */
  now: number;
}

/** The types that a phone's first view stands on. */
const TYPES: readonly StatisticType[] = ['ACDStatus', 'AgentState', 'InboundCampaignStatistics'];

/** Live is the age of the oldest table on show; nothing is called live that is past its limit. */
export function pocketStanding({ stream, connection, now }: Told): PocketStanding {
  if (stream === 'lost' || stream === 'denied') return { kind: 'lost' };
  if (stream === 'connecting' || !connection || connection.state === 'connecting')
    return { kind: 'connecting' };
  if (connection.state !== 'live') return { kind: 'lost' };
  const shown = connection.types.filter(
    ({ type, standing }) => TYPES.includes(type) && standing !== 'denied',
  );
  const ages = shown.map(({ measuredAt, limitMs, standing }) => {
    const ageMs = measuredAt === null ? null : Math.max(0, now - measuredAt);
    return { ageMs, isLive: ageMs !== null && ageMs <= limitMs && standing === 'live' };
  });
  const live = ages.filter(({ isLive }) => isLive);
  if (live.length === 0) return { kind: ages.some(({ ageMs }) => ageMs !== null) ? 'lost' : 'connecting' };
  if (live.length < ages.length) return { kind: 'partly' };
  return { kind: 'live', ageMs: Math.max(...live.map(({ ageMs }) => ageMs ?? 0)) };
}
