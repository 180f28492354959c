'use client';

import { isSince } from '#lib/domain/cell';
import { Sparkline } from '#components/charts/sparkline.tsx';
import { useServerNow } from '#components/live/use-server-now.ts';
import { Figure } from '#components/ui/figure.tsx';
import { fitDuration } from '#components/wall/duration-forms.ts';
import { layoutLine, type TileLayout } from './layout-tile.ts';
import type { BigNumberView } from './select.ts';

interface ValueLineProps {
  view: BigNumberView | null;
  /** Where a running value stands still; null while it runs. */
  frozenAt: number | null;
  layout: TileLayout;
  /** Of the unit and the last hour. */
  quiet: string;
}

/** The value as large as it can be, its unit, and the last hour where they leave room for it. */
export function ValueLine({ view, frozenAt, ...line }: ValueLineProps) {
  const { value = null, text = null, trend = null } = view ?? {};
  if (!isSince(value)) return <Line {...line} text={text ?? '–'} known={value !== null} trend={trend} />;
  return frozenAt === null ? (
    <Ticking {...line} since={value.since} trend={trend} />
  ) : (
    <Line {...line} text={fitDuration(frozenAt - value.since, line.layout.roomEm)} timer trend={trend} />
  );
}

type LineProps = Pick<ValueLineProps, 'layout' | 'quiet'> & Pick<BigNumberView, 'trend'>;

function Ticking({ since, ...line }: LineProps & { since: number }) {
  return <Line {...line} text={fitDuration(useServerNow() - since, line.layout.roomEm)} timer />;
}

function Line({
  layout,
  quiet,
  trend,
  text,
  known = true,
  timer = false,
}: LineProps & { text: string; known?: boolean; timer?: boolean }) {
  const { unit, unitPx, mostPx } = layout;
  const { widthPx, sparkline } = layoutLine(text, layout, trend);
  return (
    <>
      <Figure
        text={text}
        widthPx={widthPx}
        mostPx={mostPx}
        fade={!timer}
        {...(unit !== null && { unit, unitPx })}
        {...(!known && { className: 'text-ink-2' })}
        unitClassName={quiet}
      />
      {trend && sparkline ? (
        <div className={`ml-auto opacity-70 ${quiet}`}>
          <Sparkline points={trend.points} box={sparkline} />
          <span className="sr-only">{trend.words}</span>
        </div>
      ) : null}
    </>
  );
}
