import type { WireStatistics, WireStatisticsUpdate } from './wire-types.ts';
import { ENVELOPE_HEAD, ENVELOPE_TAIL, writeNil } from './soap-writer.ts';
import { closeAnswer, openAnswer } from './write-answer.ts';
import { escapeText } from './xml-text.ts';

const ROWS_PER_PIECE = 256;
const CELLS_PER_PIECE = 4096;
const NIL_DATA = writeNil('data');
const NIL_VALUE = writeNil('columnValue');

/** The answer of getStatistics in pieces of a few hundred rows, so that a writer can breathe between them. */
export function* statisticsPieces(statistics: WireStatistics): Generator<string> {
  const { columns, rows, timestamp, type } = statistics;
  yield `${ENVELOPE_HEAD}${openAnswer('getStatistics')}<return>${rowXml('columns', columns)}`;
  for (let at = 0; at < rows.length; at += ROWS_PER_PIECE) {
    const piece: string[] = [];
    for (const row of rows.slice(at, at + ROWS_PER_PIECE)) piece.push(rowXml('rows', row));
    yield piece.join('');
  }
  yield `<timestamp>${timestamp}</timestamp><type>${type}</type></return>${closeAnswer('getStatistics')}${ENVELOPE_TAIL}`;
}

/** The answer of getStatistics as one text. */
export function writeStatistics(statistics: WireStatistics): string {
  return [...statisticsPieces(statistics)].join('');
}

/** The answer of getStatisticsUpdate in pieces. The lists of added and deleted objects are there even when empty. */
export function* statisticsUpdatePieces(update: WireStatisticsUpdate): Generator<string> {
  const { added, cells, deleted, lastTimestamp, previousTimestamp, type } = update;
  yield `${ENVELOPE_HEAD}${openAnswer('getStatisticsUpdate')}<return>${rowXml('addedObjects', added)}`;
  for (let at = 0; at < cells.length; at += CELLS_PER_PIECE) {
    const piece: string[] = [];
    for (const { columnName, columnValue, objectName } of cells.slice(at, at + CELLS_PER_PIECE)) {
      const value =
        columnValue === null ? NIL_VALUE : `<columnValue>${escapeText(columnValue)}</columnValue>`;
      piece.push(
        `<dataUpdate><columnName>${escapeText(columnName)}</columnName>${value}` +
          `<objectName>${escapeText(objectName)}</objectName></dataUpdate>`,
      );
    }
    yield piece.join('');
  }
  yield (
    `${rowXml('deletedObjects', deleted)}<lastTimestamp>${lastTimestamp}</lastTimestamp>` +
    `<previousTimestamp>${previousTimestamp}</previousTimestamp><type>${type}</type></return>` +
    `${closeAnswer('getStatisticsUpdate')}${ENVELOPE_TAIL}`
  );
}

/** The answer of getStatisticsUpdate as one text; null is the long poll's time-out, a wrapper without `return`. */
export function writeStatisticsUpdate(update: WireStatisticsUpdate | null): string {
  if (update) return [...statisticsUpdatePieces(update)].join('');
  return `${ENVELOPE_HEAD}${openAnswer('getStatisticsUpdate')}${closeAnswer('getStatisticsUpdate')}${ENVELOPE_TAIL}`;
}

function rowXml(name: string, cells: readonly (string | null)[]): string {
  if (cells.length === 0) return `<${name}><values/></${name}>`;
  const data = cells.map((cell) => (cell === null ? NIL_DATA : `<data>${escapeText(cell)}</data>`));
  return `<${name}><values>${data.join('')}</values></${name}>`;
}
