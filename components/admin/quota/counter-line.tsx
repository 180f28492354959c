import { useTranslations } from 'next-intl';
import { quotaMeters, windowWords } from '#components/desk/quota-meter.ts';
import { classNames } from '#components/ui/class-names.ts';
import type { QuotaReading } from '#lib/domain/source';
import { forecastOf, type Forecast } from '#lib/domain/quota-forecast';
import { forecastWords } from './forecast-words.ts';

interface CounterLineProps {
  reading: QuotaReading;
  now: number;
  zone: string;
}

/** One counter: how much of it is used, and how it will come out. */
export function CounterLine({ reading, now, zone }: CounterLineProps) {
  const common = useTranslations('common');
  const t = useTranslations('admin');
  const [meter] = quotaMeters([reading]);
  if (!meter) return null;
  const forecast = forecastOf(reading, now);
  const tone = toneOf(meter.level, forecast);
  return (
    <li className="min-w-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="text-ink">
          {common('quota.used', {
            used: meter.used,
            limit: meter.limit,
            window: windowWords(meter.windowMs, common),
          })}
        </span>
        <span className="text-[13px] text-ink-3">{Math.round(meter.share * 100)} %</span>
      </div>
      <div aria-hidden className="my-1.5 h-1.5 overflow-hidden rounded-full bg-line">
        <div
          className={classNames('h-full rounded-full', BARS[tone])}
          style={{ width: `${meter.share * 100}%` }}
        />
      </div>
      <p className={classNames('text-[13px] leading-snug', TEXTS[tone])}>
        {forecastWords(forecast, { now, zone }, t)}
      </p>
    </li>
  );
}

type Tone = 'plain' | 'warn' | 'bad';
const BARS: Readonly<Record<Tone, string>> = { plain: 'bg-ink-2', warn: 'bg-warn', bad: 'bg-crit' };
const TEXTS: Readonly<Record<Tone, string>> = { plain: 'text-ink-2', warn: 'text-warn', bad: 'text-crit' };

// A minute's calls may be spent at once and be back before anybody could wonder; the forecast of the hour tells.
function toneOf(level: 'plenty' | 'low' | 'spent', { kind }: Forecast): Tone {
  if (level === 'spent') return 'bad';
  return kind === 'runs-out' || level === 'low' ? 'warn' : 'plain';
}
