import { agentStateOf } from './agent-state.ts';
import { isSince, type Cell } from './cell.ts';
import { columnFact, findColumn } from './column-catalogue.ts';
import type { TickRule } from './column-fact.ts';
import type { Column } from './column.ts';
import type { StatisticType } from './statistic-type.ts';
import type { TableRow } from './table-delta.ts';

/** Whole-second durations jitter: a beginning that moves by no more than this is the same beginning. */
export const SINCE_TOLERANCE_MS = 2000;

/** A ticking column of one table layout, its rule resolved to indexes. */
export interface Ticker {
  column: number;
  isRunning(row: TableRow): boolean;
  /** Whether what governs the duration is another spell in `after` than it was in `before`. */
  isNewSpell(before: TableRow, after: TableRow): boolean;
}

/** When the batch at hand was true, and the batch before it (null: there was none), epoch ms on our clock. */
export interface BatchMoment {
  measuredAt: number;
  previousAt: number | null;
}

/** The tickers of a layout, compiled once for it. */
export function compileTickers(type: StatisticType, columns: readonly Column[]): readonly Ticker[] {
  const tickers: Ticker[] = [];
  columns.forEach(({ name }, column) => {
    const rule = columnFact(type, name)?.ticks;
    if (rule) tickers.push(compile(rule, column, (other) => findColumn(type, columns, other)));
  });
  return tickers;
}

function compile(rule: TickRule, column: number, find: (name: string) => number): Ticker {
  switch (rule.while) {
    case 'always':
    case 'filled':
      return governed(column, find(rule.governs), (cell) => cell !== null && cell !== '');
    case 'state':
      return governed(column, find(rule.governs), (cell) => agentStateOf(cell) === rule.state);
    case 'positive':
      return positive(column, rule.columns.map(find));
  }
}

function governed(column: number, governs: number, holds: (cell: Cell) => boolean): Ticker {
  if (governs === -1) return positive(column, []);
  return {
    column,
    isRunning: (row) => holds(row[governs] ?? null),
    isNewSpell: (before, after) => before[governs] !== after[governs],
  };
}

// Without any of the columns that would tell, a duration above 0 is taken to be running.
function positive(column: number, candidates: readonly number[]): Ticker {
  const found = candidates.filter((index) => index !== -1);
  const governs = found.length > 0 ? found : [column];
  const isRunning = (row: TableRow): boolean => governs.some((index) => isPositive(row[index]));
  return {
    column,
    isRunning,
    isNewSpell: (before, after) => isRunning(before) !== isRunning(after),
  };
}

function isPositive(cell: Cell | undefined): boolean {
  return isSince(cell) || (typeof cell === 'number' && cell > 0);
}

/** A duration the batch carried: `{since}` while it runs, null for a standing 0, else the plain ms. */
export function sentDuration(
  ticker: Ticker,
  { before, after }: { before: TableRow | null; after: TableRow },
  moment: BatchMoment,
): Cell {
  const sent = after[ticker.column] ?? null;
  if (!ticker.isRunning(after)) return typeof sent === 'number' && sent > 0 ? sent : null;
  const since = isSince(sent)
    ? sent.since
    : typeof sent === 'number'
      ? moment.measuredAt - Math.max(0, sent)
      : null;
  if (since === null) return null;
  const old = before?.[ticker.column];
  const keeps =
    before !== null &&
    isSince(old) &&
    Math.abs(since - old.since) <= SINCE_TOLERANCE_MS &&
    !ticker.isNewSpell(before, after);
  return keeps ? old : { since };
}

/** A duration the batch did not carry, in a row that it changed. */
export function unsentDuration(
  ticker: Ticker,
  { before, after }: { before: TableRow; after: TableRow },
  moment: BatchMoment,
): Cell {
  const old = before[ticker.column] ?? null;
  if (!ticker.isRunning(after)) return isSince(old) ? null : old;
  if (!ticker.isNewSpell(before, after)) return old;
  return { since: beginningOfUnsent(old, moment) };
}

// A source that sends values only when they differ stays silent when a new spell is exactly as old as the last one was
// in the batch before. That is possible only if it then began between the two batches; else it begins now.
function beginningOfUnsent(old: Cell, { measuredAt, previousAt }: BatchMoment): number {
  if (!isSince(old) || previousAt === null) return measuredAt;
  const asOldAsBefore = measuredAt - (previousAt - old.since);
  const isPossible = asOldAsBefore >= previousAt - SINCE_TOLERANCE_MS && asOldAsBefore <= measuredAt;
  return isPossible ? Math.max(previousAt, asOldAsBefore) : measuredAt;
}
