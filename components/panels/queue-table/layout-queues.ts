import type { Place } from '#lib/domain/panel-base';
import type { ResultTable } from '#lib/domain/result-table';
import { textEm } from '#components/ui/text-em.ts';
import { QUEUE_COLUMNS, type QueueField } from './select.ts';

/** What stands in the table but for its figures. */
interface Texts {
  headOf: (field: QueueField) => string;
  names: readonly string[];
}

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

type Wanted = (typeof COLUMNS)[number] & { headPx: number };

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
const LEAST_NAME_PX = 210;
/** Columns stand closer so that the longest name has as much of this as it needs, with a sign before it. */
const ENOUGH_NAME_PX = 330;
const NAME_FONT_PX = 29;
const NAME_FRAME_PX = 68;
/** With more room than this a name gives some to the columns, so that the eye finds its line. */
const MOST_NAME_PX = 480;
const FIGURE_PX = 36;
const HEAD_PX = 29;
/** Between a head and the one before it. */
const HEAD_GAP_PX = 16;
const FIRST_SPARED_RANK = 4;
/** Rather than that one of them goes, columns are drawn closer by this share. */
const MOST_CLOSER = 0.07;
/** Any number can be written within that. */
const LEAST_FIGURE_PX = 90;
/** Between a figure and the one before it. */
const GAP_PX = 8;

/** As many rows and columns as a panel has room for; of the columns only those that were asked for. */
export function layoutQueues(
  { width, height }: Pick<Place, 'width' | 'height'>,
  table: Pick<ResultTable, 'columns'> | null,
  { headOf, names }: Texts,
): QueuesLayout {
  const widthPx = width - INSET_PX;
  const downPx = height - FRAME_PX;
  const rows = Math.max(1, Math.min(MOST_ROWS, Math.floor(downPx / ROW_PX.least)));
  const asked = new Set(table?.columns.map(({ name }) => name));
  const wanted = COLUMNS.filter(({ field }) => asked.has(QUEUE_COLUMNS[field])).map((column): Wanted => {
    const headPx = Math.ceil(textEm(headOf(column.field)) * HEAD_PX);
    return { ...column, headPx, widthPx: Math.max(column.widthPx, headPx + HEAD_GAP_PX) };
  });
  const longestPx = Math.max(0, ...names.map((name) => textEm(name))) * NAME_FONT_PX + NAME_FRAME_PX;
  const roomPx = widthPx - INSET_PX;
  const enoughPx = Math.min(ENOUGH_NAME_PX, longestPx);
  const fitted = fitColumns(withRoomFor(wanted, roomPx - enoughPx), roomPx - LEAST_NAME_PX);
  const closer = closerBy(fitted, sumPx(fitted) + enoughPx - roomPx);
  const freePx = widthPx - sumPx(closer) - MOST_NAME_PX;
  const morePx = closer.length === 0 ? 0 : Math.max(0, Math.floor(freePx / closer.length));
  const wider = closer.map(({ field, widthPx: px }, place): QueueColumn => {
    const insetPx = place === closer.length - 1 ? INSET_PX : 0;
    const wholePx = Math.max(px + morePx, LEAST_FIGURE_PX + GAP_PX) + insetPx;
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

function fitColumns(columns: readonly Wanted[], roomPx: number): readonly Wanted[] {
  let fitting = columns;
  while (fitting.length > 1 && sumPx(fitting) > roomPx) {
    const closer = drawnCloser(fitting, roomPx);
    if (closer) return closer;
    const least = Math.max(...fitting.map(({ rank }) => rank));
    fitting = fitting.filter(({ rank }) => rank !== least);
  }
  return fitting;
}

/** Names tell queues apart: what matters less than who waits and who works goes before they are cut. */
function withRoomFor(columns: readonly Wanted[], roomPx: number): readonly Wanted[] {
  let fitting = columns;
  while (fitting.length > 1 && sumPx(closerBy(fitting, sumPx(fitting) - roomPx)) > roomPx) {
    const least = Math.max(...fitting.map(({ rank }) => rank));
    if (least < FIRST_SPARED_RANK) return fitting;
    fitting = fitting.filter(({ rank }) => rank !== least);
  }
  return fitting;
}

/** All of them, where it takes but little of what is more than their heads need. */
function drawnCloser(columns: readonly Wanted[], roomPx: number): readonly Wanted[] | null {
  const overPx = sumPx(columns) - roomPx;
  if (overPx > MOST_CLOSER * roomPx) return null;
  const closer = closerBy(columns, overPx);
  return sumPx(closer) <= roomPx ? closer : null;
}

/** Columns that stand closer by so much between them, or by as much as their heads leave. */
function closerBy(columns: readonly Wanted[], px: number): readonly Wanted[] {
  const spares = columns.map(({ widthPx, headPx }) => Math.max(0, widthPx - headPx - HEAD_GAP_PX));
  const sparePx = spares.reduce((sum, spare) => sum + spare, 0);
  const share = sparePx === 0 ? 0 : Math.max(0, Math.min(1, px / sparePx));
  return columns.map((column, place) => ({
    ...column,
    widthPx: Math.floor(column.widthPx - (spares[place] ?? 0) * share),
  }));
}

function sumPx(columns: readonly { widthPx: number }[]): number {
  return columns.reduce((sum, { widthPx }) => sum + widthPx, 0);
}
