import type { Place } from '#lib/domain/board';
import type { ResultTable } from '#lib/domain/result-table';
import { QUEUE_COLUMNS, type QueueField } from './select.ts';

export interface QueuesLayout {
  /** Of the whole table. */
  widthPx: number;
  rows: number;
  rowPx: number;
  columns: readonly QueueColumn[];
  /** Of the column of names. */
  namePx: number;
}

interface QueueColumn {
  field: QueueField;
  widthPx: number;
  /** Of a figure in it, in parts of the font size, so that it stands clear of the one before it. */
  roomEm: number;
}

/** In the order of the table; `rank` says which stay where there is no room for all. */
const COLUMNS: readonly (Omit<QueueColumn, 'roomEm'> & { rank: number })[] = [
  { field: 'waiting', widthPx: 108, rank: 0 },
  { field: 'longest', widthPx: 146, rank: 1 },
  { field: 'ready', widthPx: 100, rank: 2 },
  { field: 'onCall', widthPx: 106, rank: 3 },
  { field: 'notReady', widthPx: 156, rank: 5 },
  { field: 'callbacks', widthPx: 162, rank: 4 },
  { field: 'voicemails', widthPx: 176, rank: 6 },
  { field: 'serviceLevel', widthPx: 196, rank: 7 },
];

/** The table reaches into the padding of its tile, so that an alarmed row has air at its ends. */
const INSET_PX = 16;
const FRAME_PX = 100;
const ROW_PX = { least: 54, most: 66 };
const MOST_ROWS = 14;
const LEAST_NAME_PX = 220;
/** With more room than this a name gives some to the columns, so that the eye finds its line. */
const MOST_NAME_PX = 480;
const FIGURE_PX = 36;
/** Any number can be written within that. */
const LEAST_FIGURE_PX = 90;
/** Between a figure and the one before it. */
const GAP_PX = 8;

/** As many rows and columns as a panel has room for; of the columns only those that were asked for. */
export function layoutQueues(
  { width, height }: Pick<Place, 'width' | 'height'>,
  table: Pick<ResultTable, 'columns'> | null,
): QueuesLayout {
  const widthPx = width - INSET_PX;
  const downPx = height - FRAME_PX;
  const rows = Math.max(1, Math.min(MOST_ROWS, Math.floor(downPx / ROW_PX.least)));
  const asked = new Set(table?.columns.map(({ name }) => name));
  const columns = fitColumns(
    COLUMNS.filter(({ field }) => asked.has(QUEUE_COLUMNS[field])),
    widthPx - LEAST_NAME_PX - INSET_PX,
  );
  const freePx = widthPx - sumPx(columns) - MOST_NAME_PX;
  const morePx = columns.length === 0 ? 0 : Math.max(0, Math.floor(freePx / columns.length));
  const wider = columns.map(({ field, widthPx: px }, place): QueueColumn => {
    const insetPx = place === columns.length - 1 ? INSET_PX : 0;
    const wholePx = Math.max(px + morePx, LEAST_FIGURE_PX + GAP_PX + insetPx);
    return { field, widthPx: wholePx, roomEm: (wholePx - GAP_PX - insetPx) / FIGURE_PX };
  });
  return {
    widthPx,
    rows,
    rowPx: Math.max(ROW_PX.least, Math.min(ROW_PX.most, Math.floor(downPx / rows))),
    columns: wider,
    namePx: widthPx - sumPx(wider),
  };
}

function fitColumns(columns: typeof COLUMNS, roomPx: number): typeof COLUMNS {
  let fitting = columns;
  while (fitting.length > 1 && sumPx(fitting) > roomPx) {
    const least = Math.max(...fitting.map(({ rank }) => rank));
    fitting = fitting.filter(({ rank }) => rank !== least);
  }
  return fitting;
}

function sumPx(columns: readonly { widthPx: number }[]): number {
  return columns.reduce((sum, { widthPx }) => sum + widthPx, 0);
}
