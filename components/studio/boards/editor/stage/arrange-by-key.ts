import { exchangePanels, isSamePlace, stepPanel, type Direction } from '#lib/domain/arrange-panels';
import type { BoardDocument, GridPlace } from '#lib/domain/board-document';
import { sizePanel, type Edges } from '#lib/domain/size-panel';

/** What a key did to a panel, or why it did nothing. */
export type Arranged =
  | { kind: 'moved' | 'sized'; document: BoardDocument }
  | { kind: 'exchanged'; document: BoardDocument; with: string }
  /** Another panel is in the way; pressed once more, the two change places. */
  | { kind: 'blocked'; by: string }
  | { kind: 'unequal'; by: string }
  | { kind: 'edge' }
  /** As wide, narrow, tall or low as it can be. */
  | { kind: 'bound'; direction: Direction };

/** A step or another size by one cell. `exchanges`: the panel that was met a moment before, see `stepByKey`. */
export function arrangeByKey(
  document: BoardDocument,
  id: string,
  { kind, direction, exchanges }: { kind: 'step' | 'size'; direction: Direction; exchanges: string | null },
): Arranged {
  if (kind === 'size') return sizeByKey(document, id, direction);
  return stepByKey(document, id, { direction, exchanges });
}

/**
 * One cell in a direction. A panel that meets another stops; with `exchanges`, the one it met a moment before, the two change
 * places instead.
 */
function stepByKey(
  document: BoardDocument,
  id: string,
  { direction, exchanges }: { direction: Direction; exchanges: string | null },
): Arranged {
  const step = stepPanel(document, id, direction);
  if (step.kind !== 'blocked' || step.by !== exchanges) return step;
  const exchanged = exchangePanels(document, id, step.by);
  return exchanged
    ? { kind: 'exchanged', document: exchanged, with: step.by }
    : { kind: 'unequal', by: step.by };
}

/** The right edge or the lower one by one cell: neighbours give way as far as they can. */
function sizeByKey(document: BoardDocument, id: string, direction: Direction): Arranged {
  const at = document.panels.find((panel) => panel.id === id)?.at;
  if (!at) return { kind: 'edge' };
  const sized = sizePanel(document, id, edgesOf(at, direction));
  const now = sized.panels.find((panel) => panel.id === id)?.at ?? at;
  return isSamePlace(now, at) ? { kind: 'bound', direction } : { kind: 'sized', document: sized };
}

function edgesOf({ column, row, columns, rows }: GridPlace, direction: Direction): Edges {
  switch (direction) {
    case 'left':
      return { right: column + columns - 1 };
    case 'right':
      return { right: column + columns + 1 };
    case 'up':
      return { bottom: row + rows - 1 };
    case 'down':
      return { bottom: row + rows + 1 };
  }
}
