import type { Words } from '#lib/words/words';
import type { PanelDocument } from '../board-document.ts';
import type { Aggregate } from '../live-query.ts';
import type { StatisticType } from '../statistic-type.ts';
import { startingScale } from '../gauge-scale.ts';
import { STARTING_THRESHOLDS } from '../starting-thresholds.ts';
import type { Threshold } from '../threshold.ts';
import { measureWords, metricNote } from './metric-words.ts';
import { type Measure, type Metric, metricOf } from './metrics.ts';

export type NumberPanel = Extract<PanelDocument, { kind: 'big-number' | 'gauge' }>;

interface ShownFigure {
  type: StatisticType;
  formula: string;
  format: NumberPanel['format'];
}

/** The formula that a panel shows; null where its figure is a plain one, as the templates have them. */
export function formulaOf({ query, figure, metric }: NumberPanel): string | null {
  const shown = query.figures.find(({ as }) => as === figure);
  return shown?.fn === 'formula' ? shown.formula : (metricOf(metric)?.formula ?? null);
}

/** The panel with a named metric. Of another measure than before it has another title, and other limits to begin with. */
export function withMetric(panel: NumberPanel, metric: Metric, t: Words<'metrics'>): NumberPanel {
  const { type, formula, unit } = metric;
  const isSameMeasure = metricOf(panel.metric)?.measure === metric.measure;
  const { note: _, threshold, ...shown } = withFigure(panel, { type, formula, format: unit });
  const note = metricNote(metric, t);
  const kept = isSameMeasure ? threshold : STARTING[metric.measure];
  const limited: NumberPanel = { ...shown, ...(kept && { threshold: kept }) };
  return {
    ...(isSameMeasure ? limited : withStartingScale(limited)),
    title: isSameMeasure ? panel.title : measureWords(metric.measure, t),
    metric: metric.id,
    ...(note !== null && { note }),
  };
}

/** The panel with a formula of its own, which no name stands for any more. */
export function withFormula(panel: NumberPanel, figure: ShownFigure, t: Words<'metrics'>): NumberPanel {
  const before = metricOf(panel.metric);
  const { note, ...shown } = withFigure(panel, figure);
  const isVendors = before !== null && note === metricNote(before, t);
  return note === undefined || isVendors ? shown : { ...shown, note };
}

/** Rows, foot and limits stay where they still mean something: of another table nothing is kept that names its columns. */
function withFigure(panel: NumberPanel, { type, formula, format }: ShownFigure): NumberPanel {
  const { query, metric: _metric, threshold, ...rest } = withoutDenominator(panel);
  const isSameTable = query.type === type;
  const { where } = query;
  const foot = panel.foot.filter((part) => isSameTable || !('figure' in part));
  const named = new Set(foot.flatMap((part) => ('figure' in part ? [part.figure] : [])));
  const shown: Aggregate = { as: panel.figure, fn: 'formula', formula };
  const next: NumberPanel = {
    ...rest,
    format,
    foot,
    ...(threshold && format === panel.format && { threshold }),
    query: {
      kind: 'figures',
      type,
      ...(isSameTable && where && { where }),
      figures: [shown, ...query.figures.filter(({ as }) => as !== panel.figure && named.has(as))],
    },
  };
  return format === panel.format ? next : withStartingScale(next);
}

/** A scale is in the figure's unit: of another unit it means nothing. */
function withStartingScale(panel: NumberPanel): NumberPanel {
  return panel.kind === 'gauge' ? { ...panel, scale: startingScale(panel.format, panel.threshold) } : panel;
}

function withoutDenominator(panel: NumberPanel): NumberPanel {
  if (panel.kind === 'gauge') return panel;
  const { outOf: _, ...rest } = panel;
  return rest;
}

const STARTING: Readonly<Partial<Record<Measure, Threshold>>> = STARTING_THRESHOLDS;
