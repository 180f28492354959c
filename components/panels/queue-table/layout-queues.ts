import type { Place } from '#lib/domain/board';
import type { ResultTable } from '#lib/domain/result-table';
import { QUEUE_COLUMNS, type QueueField } from './select.ts';

/** Room for a skill's name in parts of the font size, at the larger size of text and at the smaller. */
interface NameRoom {
  large: number;
  small: number;
}

export interface QueuesLayout {
  /** Of the whole table. */
  widthPx: number;
  rows: number;
  rowPx: number;
  columns: readonly QueueColumn[];
  nameEm: { calm: NameRoom; alarmed: NameRoom };
}

interface QueueColumn {
  field: QueueField;
  head: string;
  widthPx: number;
}

/** In the order of the table; `rank` says which stay where there is no room for all. */
const COLUMNS: readonly (QueueColumn & { rank: number })[] = [
  { field: 'waiting', head: 'Waiting', widthPx: 108, rank: 0 },
  { field: 'longest', head: 'Longest', widthPx: 146, rank: 1 },
  { field: 'ready', head: 'Ready', widthPx: 100, rank: 2 },
  { field: 'onCall', head: 'On call', widthPx: 106, rank: 3 },
  { field: 'notReady', head: 'Not ready', widthPx: 156, rank: 5 },
  { field: 'callbacks', head: 'Callbacks', widthPx: 162, rank: 4 },
  { field: 'voicemails', head: 'Voicemails', widthPx: 176, rank: 6 },
];

/** The table reaches into the padding of its tile, so that an alarmed row has air at its ends. */
const INSET_PX = 16;
const FRAME_PX = 100;
const ROW_PX = { least: 54, most: 66 };
const MOST_ROWS = 14;
const LEAST_NAME_PX = 220;
/** With more room than this a name gives some to the columns, so that the eye finds its line. */
const MOST_NAME_PX = 480;
const FONT_PX = { large: 32, small: 29 };
/** Around a name, and around the sign beside it. */
const AIR_PX = { calm: { large: 20, small: 9 }, alarmed: { large: 61, small: 50 } };

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
    widthPx - LEAST_NAME_PX,
  );
  const freePx = widthPx - sumPx(columns) - MOST_NAME_PX;
  const morePx = columns.length === 0 ? 0 : Math.max(0, Math.floor(freePx / columns.length));
  const wider = columns.map(({ field, head, widthPx: px }) => ({ field, head, widthPx: px + morePx }));
  const namePx = widthPx - sumPx(wider);
  const roomOf = ({ large, small }: { large: number; small: number }): NameRoom => ({
    large: (namePx - large) / FONT_PX.large,
    small: (namePx - small) / FONT_PX.small,
  });
  return {
    widthPx,
    rows,
    rowPx: Math.max(ROW_PX.least, Math.min(ROW_PX.most, Math.floor(downPx / rows))),
    columns: wider,
    nameEm: { calm: roomOf(AIR_PX.calm), alarmed: roomOf(AIR_PX.alarmed) },
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
