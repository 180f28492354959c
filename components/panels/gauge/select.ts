import type { GaugePanel } from '#lib/domain/board';
import type { AgentNames } from '#lib/domain/board-document';
import type { ResultTable } from '#lib/domain/result-table';
import type { Suspicion } from '#lib/domain/suspect';
import { bandOfCell } from '#lib/domain/threshold';
import type { Words } from '#lib/words/words';
import { crossingsOf } from '#components/wall/crossings.ts';
import { figureReader, footViews, type FootView } from '#components/wall/figure/foot-views.ts';
import { figureSuspectFrom, suspectFigure } from '#components/wall/figure/suspect-figure.ts';
import { trendPoints } from '#components/wall/figure/trend-points.ts';
import { durationOf, type Duration } from '#components/wall/read-row.ts';
import { severityOf, type Severity } from '#components/wall/severity.ts';

export interface GaugeView {
  value: Duration;
  severity: Severity;
  foot: readonly FootView[];
  /** Why the figure is hardly true; null where it may be. */
  suspect: Suspicion | null;
}

interface Input {
  panel: GaugePanel;
  table: ResultTable;
  trend: ResultTable | null;
  /** What the connection's statistics cover, in words. */
  window: string | null;
  names: AgentNames;
  /** Epoch ms at which a running duration is judged. */
  at: number;
}

/** The figure of a gauge, judged, and what stands below it. */
export function selectGauge(
  { panel, table, trend, window, names, at }: Input,
  t: Words<'panels'>,
): GaugeView {
  const figure = figureReader(table);
  const value = durationOf(figure(panel.figure));
  return {
    value,
    severity: panel.threshold ? severityOf(bandOfCell(panel.threshold, value, at)) : 'ok',
    foot: footViews({ panel, figure, points: trendPoints(trend, panel), window, names, value }, t),
    suspect: suspectFigure(panel, value, at),
  };
}

/** Every moment at which the tile is judged otherwise by time alone. */
export function gaugeCrossings(panel: GaugePanel, table: ResultTable): readonly number[] {
  const value = durationOf(figureReader(table)(panel.figure));
  return [...crossingsOf(value, panel.threshold), ...figureSuspectFrom(panel, value)];
}
