import { formatSpan } from '#lib/format/age';
import { formatClockTime } from '#lib/format/clock-time';
import { formatCount } from '#lib/format/count';
import type { Forecast } from './forecast.ts';

interface Moment {
  /** Epoch ms on the server's clock. */
  now: number;
  /** IANA zone in which times of day are told. */
  zone: string;
}

/** A forecast in a few words for people. */
export function forecastWords(forecast: Forecast, { now, zone }: Moment): string {
  switch (forecast.kind) {
    case 'unknown':
      return 'No forecast: it is not known when this window ends.';
    case 'early':
      return 'The window has just begun; too early to tell.';
    case 'lasts':
      return `Lasts: about ${formatCount(forecast.expected)} by the end at this pace.`;
    case 'runs-out': {
      const time = formatClockTime(forecast.runsOutAt, zone, { seconds: false });
      return `Runs out at ${time} at this pace, in ${formatSpan(forecast.runsOutAt - now)}.`;
    }
    case 'spent':
      return `Spent; opens again in ${formatSpan(forecast.opensAt - now)}.`;
  }
}
