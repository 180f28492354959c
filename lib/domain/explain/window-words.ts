import type { Words } from '#lib/words/words';
import type { ConnectionSettings } from '../connection-settings.ts';
import type { StatisticType } from '../statistic-type.ts';

/** What is known of the times that a connection's statistics cover. */
export type Windows = Pick<ConnectionSettings, 'zone' | 'statisticsRange' | 'rollingPeriod' | 'shiftStartMs'>;

const MINUTE_MS = 60_000;

/** Over which time the numbers of a table run, with the zone whose clock decides. */
export function windowWords(
  type: StatisticType,
  { zone, statisticsRange, rollingPeriod, shiftStartMs }: Windows,
  t: Words<'explain'>,
): string {
  switch (type) {
    case 'AgentState':
    case 'ACDStatus':
    case 'CampaignState':
      return t('window.now');
    case 'OutboundCampaignManager':
      return rollingPeriod === 'today'
        ? t('window.day', { zone })
        : t('window.rolling', { period: rollingPeriod });
    case 'AgentStatistics':
    case 'OutboundCampaignStatistics':
    case 'InboundCampaignStatistics':
    case 'AutodialCampaignStatistics':
      return statisticsRange === 'shift'
        ? t('window.shift', { zone, start: clockOf(shiftStartMs) })
        : t(`window.${statisticsRange}`, { zone });
  }
}

function clockOf(msOfDay: number): string {
  const minutes = Math.floor(msOfDay / MINUTE_MS);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
