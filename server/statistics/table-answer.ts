import { isSince, type Cell } from '#lib/domain/cell';
import type { Column } from '#lib/domain/column';
import { isStatisticType } from '#lib/domain/statistic-type';
import { columnsOf } from '#lib/domain/statistics-table';
import { csvDuration, toCsv, type CsvValue } from '#lib/format/csv';
import { AppError } from '#server/app-error';
import type { ConnectionStatistics } from './connection-statistics.ts';

export interface TableRequest {
  connection: string;
  type: string;
  /** The request's Accept header. */
  accept: string;
}

/** What goes out: as JSON `{columns, rows, version, sourceTime, receivedAt}`, or as CSV. */
export interface TableAnswer {
  body: string;
  contentType: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * A whole table as it stands at `now`. JSON: `columns` [{name, kind}], `rows` of numbers, texts and nulls, durations in
 * ms (a running one as it is at `now`), percents as ratios, `sourceTime` and `receivedAt` epoch ms, null before the first
 * data. CSV: a header line, durations as h:mm:ss. Throws AppError `unknown-connection`, `not-found`.
 */
export function answerTable(
  connections: readonly ConnectionStatistics[],
  { connection, type, accept }: TableRequest,
  now: number,
): TableAnswer {
  const statistics = connections.find(({ id }) => id === connection);
  if (!statistics) throw new AppError('unknown-connection', `there is no connection ${connection}`);
  if (!isStatisticType(type)) throw new AppError('not-found', `there is no statistic type ${type}`);
  const table = statistics.table(type);
  const columns = columnsOf(table);
  if (prefersCsv(accept)) {
    const records = [columns.map(({ name }): CsvValue => name)];
    for (const row of table.rows.values())
      records.push(columns.map((column, index) => csvValue(column, row[index] ?? null, now)));
    return {
      body: toCsv(records),
      contentType: 'text/csv; charset=utf-8; header=present',
      headers: { 'content-disposition': `attachment; filename="${connection}-${type}.csv"` },
    };
  }
  const rows = Array.from(table.rows.values(), (row) =>
    columns.map((_, index) => plainValue(row[index] ?? null, now)),
  );
  const { sourceTime = null, receivedAt = null } = table.moments ?? {};
  return {
    body: JSON.stringify({ columns, rows, version: table.version, sourceTime, receivedAt }),
    contentType: 'application/json; charset=utf-8',
    headers: {},
  };
}

function plainValue(cell: Cell, now: number): number | string | null {
  return isSince(cell) ? Math.max(0, now - cell.since) : cell;
}

function csvValue({ kind }: Column, cell: Cell, now: number): CsvValue {
  const value = plainValue(cell, now);
  const isDuration = kind === 'duration' || kind === 'mean' || kind === 'longest';
  return isDuration && typeof value === 'number' ? csvDuration(value) : value;
}

/** CSV only where it is asked for and not merely tolerated: by name, and no less than JSON. */
function prefersCsv(accept: string): boolean {
  const weights = new Map(accept.split(',').map(weightOf));
  const csv = weights.get('text/csv') ?? 0;
  return csv > 0 && csv >= (weights.get('application/json') ?? 0);
}

function weightOf(range: string): [type: string, weight: number] {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const given = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = given === undefined ? 1 : Number(given.slice(2));
  return [type, Number.isFinite(weight) ? weight : 0];
}
