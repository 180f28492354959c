import { isSince, type Cell } from '#lib/domain/cell';
import type { ColumnKind } from '#lib/domain/column';
import type { ResultTable } from '#lib/domain/result-table';
import { formatCount } from '#lib/format/count';
import { formatDuration } from '#lib/format/duration';
import { formatPercent } from '#lib/format/percent';
import type { Spoken } from '#lib/words/spoken';

export interface PreviewView {
  /** What the formula comes to now, as it would be shown. */
  text: string;
  /** Why that is nothing: a part of it has no data, or what was done with them comes to none. Null where it is something. */
  missing: { part: string } | 'outcome' | null;
  parts: readonly { formula: string; text: string }[];
}

interface Input {
  table: ResultTable;
  /** The formulas of the figures after the first. */
  parts: readonly string[];
  format: ColumnKind;
  /** Epoch ms on the server's clock. */
  now: number;
}

/** A formula and its parts as they stand now; durations that go on by their length at `now`. */
export function previewView({ table, parts, format, now }: Input, t: Spoken): PreviewView {
  const cells = table.rows[0]?.cells.slice(1) ?? [];
  const whole = cells[0] ?? null;
  const figures = parts.map((formula, place) => ({
    formula,
    cell: cells[place + 1] ?? null,
    kind: table.columns[place + 2]?.kind ?? 'unknown',
  }));
  const lacking = figures.find(({ cell }) => cell === null);
  return {
    text: cellText(whole, { kind: format, now }, t),
    missing: whole !== null ? null : lacking ? { part: lacking.formula } : 'outcome',
    parts: figures.map(({ formula, cell, kind }) => ({ formula, text: cellText(cell, { kind, now }, t) })),
  };
}

function cellText(cell: Cell, { kind, now }: { kind: ColumnKind; now: number }, t: Spoken): string {
  if (isSince(cell)) return formatDuration(Math.max(0, now - cell.since));
  if (typeof cell === 'string') return cell;
  if (kind === 'duration') return formatDuration(cell);
  return kind === 'percent' ? formatPercent(cell, t, { decimals: 1 }) : formatCount(cell, t);
}
