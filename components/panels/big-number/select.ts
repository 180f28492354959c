import type { BigNumberPanel } from '#lib/domain/board';
import type { AgentNames } from '#lib/domain/board-document';
import type { ResultTable } from '#lib/domain/result-table';
import type { Suspicion } from '#lib/domain/suspect';
import { bandOfCell } from '#lib/domain/threshold';
import { formatCount } from '#lib/format/count';
import type { Words } from '#lib/words/words';
import { crossingsOf } from '#components/wall/crossings.ts';
import { figureText } from '#components/wall/figure/figure-text.ts';
import { figureReader, footViews, type FootView } from '#components/wall/figure/foot-views.ts';
import { figureSuspectFrom, suspectFigure } from '#components/wall/figure/suspect-figure.ts';
import { trendPoints } from '#components/wall/figure/trend-points.ts';
import { countOf, durationOf, type Duration } from '#components/wall/read-row.ts';
import { severityOf, type Severity } from '#components/wall/severity.ts';
import { trendShape, type TrendShape } from './trend-shape.ts';

export interface BigNumberView {
  value: Duration;
  /** The value as text; null while it is a running duration. */
  text: string | null;
  unit: string | null;
  /** The denominator, as text. */
  outOf: string | null;
  severity: Severity;
  foot: readonly FootView[];
  trend: TrendShape | null;
  /** Why the value is hardly true. */
  suspect: Suspicion | null;
}

interface Input {
  panel: BigNumberPanel;
  table: ResultTable;
  trend: ResultTable | null;
  /** What the connection's statistics cover, in words. */
  window: string | null;
  names: AgentNames;
  /** Epoch ms at which a running duration is judged. */
  at: number;
}

/** One figure with everything that stands around it. */
export function selectBigNumber(
  { panel, table, trend, window, names, at }: Input,
  t: Words<'panels'>,
): BigNumberView {
  const figure = figureReader(table);
  const value = durationOf(figure(panel.figure));
  const points = trendPoints(trend, panel);
  const ticking = value !== null && typeof value !== 'number';
  return {
    value,
    text: ticking ? null : figureText(value, panel, t),
    unit: panel.format === 'percent' && value !== null ? '%' : null,
    outOf: panel.outOf === undefined ? null : formatCount(countOf(figure(panel.outOf)), t),
    severity: panel.threshold ? severityOf(bandOfCell(panel.threshold, value, at)) : 'ok',
    foot: footViews({ panel, figure, points, window, names, value }, t),
    trend: trendShape(points, panel, t),
    suspect: suspectFigure(panel, value, at),
  };
}

/** Every moment at which the tile is judged otherwise by time alone. */
export function bigNumberCrossings(panel: BigNumberPanel, table: ResultTable): readonly number[] {
  const value = durationOf(figureReader(table)(panel.figure));
  return [...crossingsOf(value, panel.threshold), ...figureSuspectFrom(panel, value)];
}
