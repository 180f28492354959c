import type { BigNumberPanel } from '#lib/domain/board';
import { roundWithinBand } from '#lib/domain/round-within-band';
import { formatCount } from '#lib/format/count';
import { formatDuration } from '#lib/format/duration';
import { formatPercent } from '#lib/format/percent';
import type { Spoken } from '#lib/words/spoken';

/** A figure without its unit. A percent is rounded so that it never contradicts its colour. */
export function figureText(
  value: number | null,
  { format, threshold }: Pick<BigNumberPanel, 'format' | 'threshold'>,
  t: Spoken,
): string {
  switch (format) {
    case 'count':
      return formatCount(value, t);
    case 'duration':
      return formatDuration(value);
    case 'percent':
      return formatPercent(value !== null && threshold ? roundWithinBand(value, threshold, 0.01) : value, t, {
        sign: false,
      });
  }
}
