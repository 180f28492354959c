import { formatSpan } from '#lib/format/age';
import { formatClockTime } from '#lib/format/clock-time';
import type { Words } from '#lib/words/words';
import type { Forecast } from '#lib/domain/quota-forecast';

interface Moment {
  /** Epoch ms on the server's clock. */
  now: number;
  /** IANA zone in which times of day are told. */
  zone: string;
}

/** A forecast in a few words for people. */
export function forecastWords(forecast: Forecast, { now, zone }: Moment, t: Words<'admin'>): string {
  switch (forecast.kind) {
    case 'unknown':
      return t('quota.forecast.unknown');
    case 'early':
      return t('quota.forecast.early');
    case 'lasts':
      return t('quota.forecast.lasts', { expected: forecast.expected });
    case 'runs-out': {
      const time = formatClockTime(forecast.runsOutAt, zone, { seconds: false });
      return t('quota.forecast.runsOut', { time, span: formatSpan(forecast.runsOutAt - now, t) });
    }
    case 'spent':
      return t('quota.forecast.spent', { span: formatSpan(forecast.opensAt - now, t) });
  }
}
