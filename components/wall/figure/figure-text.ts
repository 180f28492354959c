import type { BigNumberPanel } from '#lib/domain/board';
import { drawWithinBand } from '#lib/domain/draw-within-band';
import { formatCount } from '#lib/format/count';
import { formatDuration } from '#lib/format/duration';
import { formatPercent } from '#lib/format/percent';
import type { Spoken } from '#lib/words/spoken';

type Judged = Pick<BigNumberPanel, 'format' | 'threshold'>;

/** A figure as it is to be drawn beside its limit; null for no data. */
export function drawnFigure(value: number | null, { format, threshold }: Judged): number | null {
  return value !== null && threshold ? drawWithinBand(value, format, threshold) : value;
}

/** A figure without its unit, rounded so that it never contradicts its colour. */
export function figureText(value: number | null, panel: Judged, t: Spoken): string {
  const drawn = drawnFigure(value, panel);
  switch (panel.format) {
    case 'count':
      return formatCount(drawn, t);
    case 'duration':
      return formatDuration(drawn);
    case 'percent':
      return formatPercent(drawn, t, { sign: false });
  }
}
