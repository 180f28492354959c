'use client';

import { useTranslations } from 'next-intl';
import type { GaugePanel } from '#lib/domain/board';
import { isSince } from '#lib/domain/cell';
import { positionOn } from '#lib/domain/gauge-scale';
import { NO_DATA } from '#lib/format/no-data';
import { useServerNow } from '#components/live/use-server-now.ts';
import { emWidthOf } from '#components/ui/fit-text.ts';
import { Figure } from '#components/ui/figure.tsx';
import { TONES, type Tone } from '#components/ui/tone.ts';
import { fitDuration } from '#components/wall/duration-forms.ts';
import { drawnFigure, figureText } from '#components/wall/figure/figure-text.ts';
import type { Duration } from '#components/wall/read-row.ts';
import { fitInArc, type GaugeLayout, LEAST_VALUE_PX, UNIT_GAP_PX, UNIT_SHARE } from './layout-gauge.ts';
import { ScalePicture } from './scale-picture.tsx';
import { scaleText } from './ticks.ts';

/** No data says little and is drawn smaller. */
const NO_DATA_SHARE = 0.64;

interface GaugeBodyProps {
  panel: GaugePanel;
  value: Duration;
  tone: Tone;
  layout: GaugeLayout;
  /** Where a running value stands still; null while it runs. */
  frozenAt: number | null;
}

/** The value and its scale, which agree at every second. */
export function GaugeBody({ value, frozenAt, ...body }: GaugeBodyProps) {
  if (!isSince(value)) return <Standing {...body} value={value} />;
  return frozenAt === null ? (
    <Running {...body} since={value.since} />
  ) : (
    <Standing {...body} value={frozenAt - value.since} isTimer />
  );
}

type StandingProps = Omit<GaugeBodyProps, 'value' | 'frozenAt'> & { value: number | null; isTimer?: boolean };

function Running({ since, ...body }: Omit<StandingProps, 'value'> & { since: number }) {
  return <Standing {...body} value={Math.max(0, useServerNow() - since)} isTimer />;
}

function Standing({ panel, value, tone, layout, isTimer = false }: StandingProps) {
  const t = useTranslations('panels');
  const { scale, valuePx } = layout;
  const isPercent = panel.format === 'percent' && value !== null;
  const roomPx = scale?.form === 'arc' ? 1.8 * scale.innerPx : valuePx.width;
  const text =
    panel.format === 'duration'
      ? fitDuration(isTimer ? value : drawnFigure(value, panel), roomPx / LEAST_VALUE_PX)
      : figureText(value, panel, t);
  const unit = isPercent ? '%' : null;
  const sizes = sizesOf(layout, text, unit);
  const figure = (
    <Figure
      text={text}
      {...sizes}
      fade={!isTimer}
      {...(unit !== null && { unit })}
      {...(value === null && { className: 'text-ink-2' })}
      unitClassName={TONES[tone].quiet}
    />
  );
  const picture = scale && <ScalePicture panel={panel} shape={scale} value={value} tone={tone} />;
  const words = <ScaleWords panel={panel} value={value} />;
  if (scale?.form === 'arc')
    return (
      <div className="relative">
        {picture}
        <div
          className="absolute inset-x-0 flex justify-center"
          style={{ bottom: scale.height - scale.cy - sizes.mostPx * 0.14 }}
        >
          {figure}
        </div>
        {words}
      </div>
    );
  if (layout.value === 'alone')
    return (
      <>
        {figure}
        {words}
      </>
    );
  return layout.value === 'beside' ? (
    <div className="flex w-full items-center justify-between">
      {figure}
      {picture}
      {words}
    </div>
  ) : (
    <div className="flex h-full w-full flex-col justify-between">
      <div className="flex min-h-0 flex-1 items-center">{figure}</div>
      {picture}
      {words}
    </div>
  );
}

function sizesOf({ scale, valuePx }: GaugeLayout, text: string, unit: string | null) {
  const share = text === NO_DATA ? NO_DATA_SHARE : 1;
  if (scale?.form === 'arc') {
    const mostPx = Math.round(fitInArc(scale, text, unit) * share);
    return { mostPx, widthPx: Number.POSITIVE_INFINITY, unitPx: Math.round(mostPx * UNIT_SHARE) };
  }
  const unitPx = Math.round(valuePx.most * UNIT_SHARE);
  const takenPx = unit === null ? 0 : emWidthOf(unit) * unitPx + UNIT_GAP_PX;
  return { mostPx: Math.round(valuePx.most * share), widthPx: valuePx.width - takenPx, unitPx };
}

/** What the picture of the scale says, for those who do not see it. */
function ScaleWords({ panel: { scale, format }, value }: Pick<StandingProps, 'panel' | 'value'>) {
  const t = useTranslations('panels');
  const beyond = value === null ? null : positionOn(scale, value).beyond;
  const ends = { from: scaleText(scale.from, format, t), to: scaleText(scale.to, format, t) };
  return <span className="sr-only">{t(beyond ? `gauge.beyond.${beyond}` : 'gauge.within', ends)}</span>;
}
