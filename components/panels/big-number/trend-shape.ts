import type { BigNumberPanel } from '#lib/domain/board';
import type { Words } from '#lib/words/words';
import type { TrendPoint } from '#components/charts/sparkline-path.ts';
import { figureText } from '#components/wall/figure/figure-text.ts';

/** The last hour, when there is enough of it to have a shape. */
export interface TrendShape {
  points: readonly TrendPoint[];
  /** The value at the top of the picture, unless the points go higher. */
  top: number;
  /** For those who do not see it. */
  words: string;
}

const LEAST_SAMPLES = 3;

type Shown = Pick<BigNumberPanel, 'format' | 'threshold'>;

export function trendShape(
  points: readonly TrendPoint[],
  panel: Shown,
  t: Words<'panels'>,
): TrendShape | null {
  const values = points.flatMap(({ value }) => value ?? []);
  if (values.length < LEAST_SAMPLES) return null;
  const unit = panel.format === 'percent' ? '%' : '';
  const textOf = (value: number): string => `${figureText(value, panel, t)}${unit}`;
  const words = t('bigNumber.lastHour', {
    least: textOf(Math.min(...values)),
    most: textOf(Math.max(...values)),
  });
  return { points, top: topOf(panel), words };
}

/** Calm looks low: the picture reaches up to the limit, and higher only where the value did. */
function topOf({ format, threshold }: Shown): number {
  if (format === 'percent') return 1;
  return threshold?.direction === 'rising' ? threshold.warn : 1;
}
