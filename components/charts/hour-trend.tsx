'use client';

import { useTranslations } from 'next-intl';
import { memo, useMemo } from 'react';
import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatClockTime } from '#lib/format/clock-time';
import { formatCount } from '#lib/format/count';
import { timeMarks, trendPoints } from './trend-points.ts';

interface HourTrendProps {
  /** Oldest first, epoch ms. A new array draws anew, so hand one over once a second at most. */
  samples: readonly { at: number; value: number }[];
  /** Pace of the samples; where more than one is missing the line breaks. */
  everyMs: number;
  /** IANA zone of the time axis. */
  zone: string;
  /** Says what the line shows to those who do not see it. */
  label: (of: { now: string; most: string }) => string;
  heightPx?: number;
}

const TICK = { fill: 'var(--color-ink-3)', fontSize: 11.5 };
const TOOLTIP = {
  background: 'var(--color-panel-2)',
  border: '1px solid var(--color-line)',
  borderRadius: 8,
  padding: '6px 10px',
  fontSize: 13,
};

/** A count over the last hour as a stepped area: it holds its value until the next sample says otherwise. */
export const HourTrend = memo(function HourTrend(props: HourTrendProps) {
  const { samples, everyMs, zone, label, heightPx = 132 } = props;
  const t = useTranslations('common');
  const points = useMemo(() => [...trendPoints(samples, everyMs)], [samples, everyMs]);
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined) return null;
  const most = Math.max(...samples.map((sample) => sample.value));
  const clock = (at: number): string => formatClockTime(at, zone, { seconds: false });
  return (
    <figure
      style={{ margin: 0 }}
      aria-label={label({ now: formatCount(last.value, t), most: formatCount(most, t) })}
    >
      <ResponsiveContainer aria-hidden width="100%" height={heightPx}>
        <AreaChart data={points} margin={{ top: 8, right: 4, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis
            dataKey="at"
            type="number"
            domain={[first.at, last.at]}
            ticks={[...timeMarks(first.at, last.at)]}
            tickFormatter={clock}
            tick={TICK}
            tickLine={false}
            axisLine={false}
          />
          <YAxis
            width={30}
            allowDecimals={false}
            domain={[0, Math.max(4, most)]}
            tickCount={3}
            tick={TICK}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: 'var(--color-ink-3)' }}
            contentStyle={TOOLTIP}
            itemStyle={{ color: 'var(--color-ink)' }}
            labelStyle={{ color: 'var(--color-ink-2)' }}
            labelFormatter={(at) => formatClockTime(Number(at), zone)}
            formatter={(value) => [formatCount(Number(value), t), '']}
            separator=""
          />
          <Area
            dataKey="value"
            type="stepAfter"
            stroke="var(--color-ink-2)"
            strokeWidth={1.75}
            fill="var(--color-ink-2)"
            fillOpacity={0.14}
            dot={false}
            activeDot={{ r: 3 }}
            connectNulls={false}
            isAnimationActive={false}
          />
        </AreaChart>
      </ResponsiveContainer>
    </figure>
  );
});
