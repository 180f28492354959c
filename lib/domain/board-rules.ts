import type { BoardDocument, GridPlace, PanelDocument } from './board-document.ts';
import { placeOn } from './board-grid.ts';
import { boardQueries } from './board-queries.ts';
import { compileBoard } from './compile-board.ts';
import { panelProblems } from './panel-rules.ts';
import { MOST_WORK, workOf } from './query-work.ts';
import type { DocumentProblem } from './schema-words.ts';

/** A wall asks what two boards ask while the next one is made ready, within the 64 queries of a stream. */
export const MOST_BOARD_QUERIES = 32;
const MOST_BOARD_WORK = MOST_WORK / 2;
/** Smaller ones hold nothing that can be read. */
const LEAST_PANEL_PX = { width: 120, height: 32 };

/** Why a board cannot be published as it is; none when it can. */
export function boardProblems(document: BoardDocument): DocumentProblem[] {
  const { panels } = document;
  if (panels.length === 0)
    return [{ path: 'panels', message: 'There is no panel on it yet.', says: { key: 'noPanels' } }];
  const ofPlaces = panels.flatMap((panel, place) => placeProblems(document, panel, `panels.${place}`));
  return [
    ...ofPlaces,
    ...overlaps(panels),
    ...panels.flatMap((panel, place) => panelProblems(panel, `panels.${place}`)),
    ...(ofPlaces.length === 0 ? burdens(document) : []),
  ];
}

function placeProblems(
  { grid }: BoardDocument,
  { title, at }: PanelDocument,
  path: string,
): DocumentProblem[] {
  if (at.column + at.columns > grid.columns || at.row + at.rows > grid.rows)
    return [
      {
        path: `${path}.at`,
        message: `“${title}” stands outside the grid.`,
        says: { key: 'outside', values: { title } },
      },
    ];
  const { width, height } = placeOn(grid, at);
  if (width < LEAST_PANEL_PX.width || height < LEAST_PANEL_PX.height)
    return [
      {
        path: `${path}.at`,
        message: `“${title}” is too small to be read.`,
        says: { key: 'tooSmall', values: { title } },
      },
    ];
  return [];
}

function overlaps(panels: readonly PanelDocument[]): DocumentProblem[] {
  return panels.flatMap((one, place) =>
    panels.slice(0, place).flatMap((before) =>
      isOver(one.at, before.at)
        ? [
            {
              path: `panels.${place}.at`,
              message: `“${one.title}” lies over “${before.title}”.`,
              says: { key: 'overlaps' as const, values: { title: one.title, other: before.title } },
            },
          ]
        : [],
    ),
  );
}

/** Whether two places share a cell. */
export function isOver(one: GridPlace, other: GridPlace): boolean {
  return (
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns &&
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows
  );
}

function burdens(document: BoardDocument): DocumentProblem[] {
  const queries = boardQueries(compileBoard(document, { id: '', connectionId: '', columnRoles: {} }));
  const distinct = [...new Map(queries.map((query) => [JSON.stringify(query), query])).values()];
  const work = distinct.reduce((sum, query) => sum + workOf(query), 0);
  return [
    ...(distinct.length > MOST_BOARD_QUERIES
      ? [
          {
            path: 'panels',
            message: `Its panels ask ${distinct.length} different questions; a wall answers ${MOST_BOARD_QUERIES}. A big number asks two.`,
            says: {
              key: 'tooManyQueries' as const,
              values: { count: distinct.length, most: MOST_BOARD_QUERIES },
            },
          },
        ]
      : []),
    ...(work > MOST_BOARD_WORK
      ? [
          {
            path: 'panels',
            message: 'Its panels ask for too much at once: fewer figures, conditions or sorted tables.',
            says: { key: 'tooMuchWork' as const },
          },
        ]
      : []),
  ];
}
