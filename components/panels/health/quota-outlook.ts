import { forecastOf } from '#lib/domain/quota-forecast';
import type { QuotaReading } from '#lib/domain/source';
import { formatClockTime } from '#lib/format/clock-time';
import type { Words } from '#lib/words/words';

export interface Outlook {
  /** Null where it is not worth saying: a minute's calls are back before anybody could wonder. */
  words: string | null;
  isRunningOut: boolean;
}

const HOUR_MS = 3_600_000;

/** Whether a counter's calls last until its window ends, in two words. Times are of the connection's `zone`. */
export function outlookOf(
  reading: QuotaReading,
  { now, zone, t }: { now: number; zone: string; t: Words<'panels'> },
): Outlook {
  if (reading.windowMs < HOUR_MS) return { words: null, isRunningOut: false };
  const forecast = forecastOf(reading, now);
  const time = (at: number): string => formatClockTime(at, zone, { seconds: false });
  switch (forecast.kind) {
    case 'unknown':
      return { words: t('health.quota.outlook.unknown'), isRunningOut: false };
    case 'early':
      return { words: t('health.quota.outlook.early'), isRunningOut: false };
    case 'lasts':
      return { words: t('health.quota.outlook.lasts'), isRunningOut: false };
    case 'runs-out':
      return {
        words: t('health.quota.outlook.runsOut', { time: time(forecast.runsOutAt) }),
        isRunningOut: true,
      };
    case 'spent':
      return {
        words: t('health.quota.outlook.spent', { time: time(forecast.opensAt) }),
        isRunningOut: false,
      };
  }
}
