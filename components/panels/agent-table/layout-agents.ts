import type { Place } from '#lib/domain/panel-base';
import type { ColumnKind } from '#lib/domain/column';
import { textEm } from '#components/ui/text-em.ts';
import { isAtEnd } from './shown-cell.ts';

export interface AgentsLayout {
  /** Of the whole table. */
  widthPx: number;
  rows: number;
  /** Those that find room, the first of those asked for. */
  columns: readonly FittedColumn[];
  /** Of the column of names. */
  namePx: number;
  /** Of so many agents, each to be as high as the page has room for. */
  rowPxOf: (agents: number) => number;
  /** How many columns find none. */
  hidden: number;
}

export interface FittedColumn {
  head: string;
  kind: ColumnKind;
  widthPx: number;
  /** Of what stands in it. */
  roomPx: number;
}

/** The table reaches into the padding of its tile, so that an alarmed row has air at its ends. */
const INSET_PX = 16;
const FRAME_PX = 100;
const ROW_PX = { least: 54, most: 72 };
const MOST_ROWS = 14;
const NAME_PX = { least: 240, most: 480 };
const HEAD_PX = 29;
/** A longer head is cut. */
const MOST_HEAD_PX = 250;
const GAP_PX = 26;

/** What a cell of a kind needs, whatever stands in it: texts are cut. */
const CELL_PX: Readonly<Record<ColumnKind, number>> = {
  key: 230,
  text: 230,
  state: 228,
  count: 100,
  pair: 130,
  duration: 136,
  mean: 136,
  longest: 136,
  percent: 104,
  ratio: 100,
  money: 170,
  timestamp: 250,
  flag: 70,
  unknown: 160,
};

/** As many rows and columns as a panel has room for; columns give way from the last, and the name is always there. */
export function layoutAgents(
  { width, height }: Pick<Place, 'width' | 'height'>,
  asked: readonly Pick<FittedColumn, 'head' | 'kind'>[],
): AgentsLayout {
  const widthPx = width - INSET_PX;
  const downPx = height - FRAME_PX;
  const rows = Math.max(1, Math.min(MOST_ROWS, Math.floor(downPx / ROW_PX.least)));
  const wanted = asked.map(({ head, kind }) => ({ head, kind, widthPx: wantedPx(head, kind) }));
  let fitting = wanted;
  while (fitting.length > 0 && sumPx(fitting) > widthPx - NAME_PX.least - INSET_PX)
    fitting = fitting.slice(0, -1);
  const freePx = widthPx - INSET_PX - sumPx(fitting) - NAME_PX.most;
  const morePx = fitting.length === 0 ? 0 : Math.max(0, Math.floor(freePx / fitting.length));
  const columns = fitting.map(({ head, kind, widthPx: px }, place): FittedColumn => {
    const insetPx = place === fitting.length - 1 ? INSET_PX : 0;
    return { head, kind, widthPx: px + morePx + insetPx, roomPx: px + morePx - GAP_PX };
  });
  return {
    widthPx,
    rows,
    rowPxOf: (agents) => {
      const onPage = Math.ceil(agents / Math.max(1, Math.ceil(agents / rows)));
      return Math.max(ROW_PX.least, Math.min(ROW_PX.most, Math.floor(downPx / Math.max(1, onPage))));
    },
    columns,
    namePx: widthPx - sumPx(columns),
    hidden: asked.length - columns.length,
  };
}

function wantedPx(head: string, kind: ColumnKind): number {
  const headPx = Math.min(MOST_HEAD_PX, textEm(head) * HEAD_PX);
  // A text beside a head of its own length has air enough.
  return (
    Math.ceil(Math.max(CELL_PX[kind], isAtEnd(kind) ? headPx : Math.min(headPx, CELL_PX[kind]))) + GAP_PX
  );
}

function sumPx(columns: readonly { widthPx: number }[]): number {
  return columns.reduce((sum, { widthPx }) => sum + widthPx, 0);
}
