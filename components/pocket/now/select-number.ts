import { isSince } from '#lib/domain/cell';
import type { BigNumberPanel } from '#lib/domain/board';
import type { ResultTable } from '#lib/domain/result-table';
import { bandOf, bandOfCell, type Threshold } from '#lib/domain/threshold';
import { formatCount } from '#lib/format/count';
import type { Spoken } from '#lib/words/spoken';
import type { TrendPoint } from '#components/charts/sparkline-path.ts';
import { figureText } from '#components/wall/figure/figure-text.ts';
import { figureReader } from '#components/wall/figure/foot-views.ts';
import { trendPoints } from '#components/wall/figure/trend-points.ts';
import { countOf, durationOf, type Duration } from '#components/wall/read-row.ts';
import { severityOf, type Severity } from '#components/wall/severity.ts';
import { passedAtOf } from '../troubles/select-queues.ts';
import type { NumberTrouble, TroubleSince } from '../troubles/trouble.ts';

export interface PocketNumber {
  id: string;
  value: Duration;
  /** The value as text; null while it is a running duration. */
  text: string | null;
  unit: string | null;
  /** The denominator, as text. */
  outOf: string | null;
  severity: Severity;
  /** The last hour, oldest first, where there is enough of it to have a shape; `top` is the value at its top. */
  trend: { points: readonly TrendPoint[]; top: number; least: string; most: string } | null;
  trouble: NumberTrouble | null;
}

interface Input {
  panel: BigNumberPanel;
  table: ResultTable;
  trend: ResultTable | null;
  /** Epoch ms at which a running duration is judged. */
  at: number;
  frozenAt: number | null;
}

const LEAST_SAMPLES = 3;
/** Samples come every minute; what was between two that are further apart nobody knows. */
const GAP_MS = 150_000;

/** A key number with its last hour, and the trouble that it is. */
export function selectNumber({ panel, table, trend, at, frozenAt }: Input, t: Spoken): PocketNumber {
  const { id, format, threshold } = panel;
  const figure = figureReader(table);
  const value = durationOf(figure(panel.figure));
  const points = trendPoints(trend, panel);
  const severity = threshold ? severityOf(bandOfCell(threshold, value, at)) : 'ok';
  return {
    id,
    value,
    text: isSince(value) ? null : figureText(value, panel, t),
    unit: format === 'percent' && value !== null ? '%' : null,
    outOf: panel.outOf === undefined ? null : formatCount(countOf(figure(panel.outOf)), t),
    severity,
    trend: shapeOf(points, panel, t),
    trouble:
      severity === 'ok' || !threshold
        ? null
        : {
            kind: 'number',
            key: `number ${id}`,
            severity,
            since: sinceOf(value, { threshold, points, at }),
            frozenAt,
            id,
            value,
            format,
            limit: threshold,
          },
  };
}

/** A running duration tells itself when it passed its limit; of other figures the last hour does, to the minute. */
function sinceOf(
  value: Duration,
  { threshold, points, at }: { threshold: Threshold; points: readonly TrendPoint[]; at: number },
): TroubleSince | null {
  const passedAt = passedAtOf(value, threshold, at);
  if (passedAt !== null) return { at: passedAt, isSure: true };
  let first: TrendPoint | null = null;
  for (const point of points.toReversed()) {
    const isKnown = point.value !== null && (first === null || first.at - point.at <= GAP_MS);
    if (isKnown && isPast(threshold, point.value)) first = point;
    else return first && { at: first.at, isSure: isKnown };
  }
  return first && { at: first.at, isSure: false };
}

function isPast(threshold: Threshold, value: number | null): boolean {
  const band = bandOf(threshold, value);
  return band === 'warn' || band === 'critical';
}

function shapeOf(points: readonly TrendPoint[], panel: BigNumberPanel, t: Spoken): PocketNumber['trend'] {
  const values = points.flatMap(({ value }) => value ?? []);
  if (values.length < LEAST_SAMPLES) return null;
  const unit = panel.format === 'percent' ? '%' : '';
  const textOf = (value: number): string => `${figureText(value, panel, t)}${unit}`;
  return {
    points,
    top: topOf(panel),
    least: textOf(Math.min(...values)),
    most: textOf(Math.max(...values)),
  };
}

/** Calm looks low: the picture reaches up to the limit, and higher only where the value did. */
function topOf({ format, threshold }: BigNumberPanel): number {
  if (format === 'percent') return 1;
  return threshold?.direction === 'rising' ? threshold.warn : 1;
}
