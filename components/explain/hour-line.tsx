'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { BigNumberPanel } from '#lib/domain/board';
import { trendOf } from '#lib/domain/board-trends';
import { formatClockTime } from '#lib/format/clock-time';
import { Sparkline } from '#components/charts/sparkline.tsx';
import { useLiveQuery } from '#components/live/use-live-query.ts';
import { trendShape } from '#components/panels/big-number/trend-shape.ts';
import { trendPoints } from '#components/wall/figure/trend-points.ts';
import { useConnection } from '#components/wall/use-connection.ts';

/** Scaled to whatever width there is. */
const BOX = { width: 640, height: 96, gapMs: 150_000 };

/** The last hour of the number as it was recorded, minute by minute. */
export function HourLine({ panel }: { panel: BigNumberPanel }) {
  const t = useTranslations('explain.page');
  const recorded = useLiveQuery(useMemo(() => trendOf(panel), [panel])).table;
  const zone = useConnection(panel.query.connection)?.zone ?? 'UTC';
  const points = useMemo(() => trendPoints(recorded, panel), [recorded, panel]);
  const shape = trendShape(points, panel, useTranslations('panels'));
  const [first, last] = [points[0], points.at(-1)];
  if (!shape || !first || !last) return <p className="mt-3 text-ink-3">{t('hourToCome')}</p>;
  const box = { ...BOX, from: first.at, to: last.at, top: shape.top };
  return (
    <figure className="m-0 mt-4 flex flex-col gap-1.5 text-ink-2">
      <div className="[&>svg]:h-auto [&>svg]:w-full">
        <Sparkline points={shape.points} box={box} />
      </div>
      <figcaption className="flex flex-wrap justify-between gap-x-4 text-[13px] text-ink-2">
        <span>{shape.words}</span>
        <span>
          {t('hourSpan', {
            from: formatClockTime(first.at, zone, { seconds: false }),
            to: formatClockTime(last.at, zone, { seconds: false }),
          })}
        </span>
      </figcaption>
    </figure>
  );
}
