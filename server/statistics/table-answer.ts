import { isSince, type Cell } from '#lib/domain/cell';
import type { Column } from '#lib/domain/column';
import { isStatisticType } from '#lib/domain/statistic-type';
import { columnsOf } from '#lib/domain/statistics-table';
import { csvDuration, toCsv, type CsvValue } from '#lib/format/csv';
import { AppError } from '#server/app-error';
import { seesConnection, type Visibility } from '#server/scope/visibility';
import type { ConnectionStatistics } from './connection-statistics.ts';
import { unknownConnection } from './unknown-connection.ts';

export interface TableRequest {
  connection: string;
  type: string;
  /** The request's Accept header. */
  accept: string;
  /** What the asker sees: other rows are left out. */
  visibility: Visibility;
}

/** What goes out: as JSON `{columns, rows, version, sourceTime, receivedAt}`, or as CSV. */
export interface TableAnswer {
  body: string;
  contentType: string;
  headers: Readonly<Record<string, string>>;
}

/**
 * A whole table as it stands at `now`, but for rows that the asker does not see. JSON: `columns` [{name, kind}], `rows` of numbers, texts and nulls, durations in
 * ms (a running one as it is at `now`), percents as ratios, `sourceTime` and `receivedAt` epoch ms, null before the first
 * data. CSV: a header line, durations as h:mm:ss. Throws AppError `unknown-connection`, `not-found`.
 */
export function answerTable(
  connections: readonly ConnectionStatistics[],
  { connection, type, accept, visibility }: TableRequest,
  now: number,
): TableAnswer {
  const statistics = connections.find(({ id }) => id === connection);
  if (!statistics || !seesConnection(visibility, connection)) throw unknownConnection();
  if (!isStatisticType(type)) throw new AppError('not-found', 'There is no such statistic type');
  const table = statistics.table(type);
  const shown = [...table.rows].flatMap(([key, row]) =>
    visibility.sees(connection, type, key) ? [row] : [],
  );
  const columns = columnsOf(table);
  if (prefersCsv(accept)) {
    const records = [columns.map(({ name }): CsvValue => name)];
    for (const row of shown)
      records.push(columns.map((column, index) => csvValue(column, row[index] ?? null, now)));
    return {
      body: toCsv(records),
      contentType: 'text/csv; charset=utf-8; header=present',
      headers: { 'content-disposition': `attachment; filename="${connection}-${type}.csv"` },
    };
  }
  const rows = shown.map((row) => columns.map((_, index) => plainValue(row[index] ?? null, now)));
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
