import type { GaugePanel } from '#lib/domain/board';
import type { AgentNames } from '#lib/domain/board-document';
import type { ResultTable } from '#lib/domain/result-table';
import { bandOfCell } from '#lib/domain/threshold';
import type { Words } from '#lib/words/words';
import { crossingsOf } from '#components/wall/crossings.ts';
import { figureReader, footViews, type FootView } from '#components/wall/figure/foot-views.ts';
import { trendPoints } from '#components/wall/figure/trend-points.ts';
import { durationOf, type Duration } from '#components/wall/read-row.ts';
import { severityOf, type Severity } from '#components/wall/severity.ts';

export interface GaugeView {
  value: Duration;
  severity: Severity;
  foot: readonly FootView[];
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
  };
}

/** Every moment at which the tile's severity changes by time alone. */
export function gaugeCrossings(panel: GaugePanel, table: ResultTable): readonly number[] {
  return crossingsOf(durationOf(figureReader(table)(panel.figure)), panel.threshold);
}
