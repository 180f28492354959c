import type { PanelDocument, Unconnected } from './board-document.ts';
import type { FiguresQuery, RowsQuery } from './live-query.ts';
import { chosenIn, columnOf, type Dimension, DIMENSIONS, LIST_COLUMNS, withChosenIn } from './only-these.ts';

/** What a panel can be restricted to, by what it reads. A queue table by group has groups alone. */
export function dimensionsOf(panel: PanelDocument): readonly Dimension[] {
  if (!('query' in panel)) return [];
  if (panel.kind === 'queue-table' && panel.by === 'skill-group') return ['skillGroup'];
  return DIMENSIONS.filter((dimension) => columnOf({ type: panel.query.type, dimension }) !== null);
}

/** The names that a panel is restricted to; none where it takes all. */
export function chosenOf(panel: PanelDocument, dimension: Dimension): readonly string[] {
  if (!('query' in panel)) return [];
  const { where, type } = panel.query;
  return chosenIn(where, { type, dimension });
}

/** The panel restricted to those; to all for none. What else it reads beside its rows goes by these. */
export function withChosen(
  panel: PanelDocument,
  dimension: Dimension,
  names: readonly string[],
): PanelDocument {
  switch (panel.kind) {
    case 'big-number':
    case 'gauge':
    case 'state-bar':
      return { ...panel, query: figuresOf(panel.query, dimension, names) };
    case 'queue-table':
    case 'agent-grid':
    case 'agent-table':
    case 'campaign-table':
    case 'leaderboard':
      return { ...panel, query: rowsOf(panel.query, dimension, names) };
    case 'health':
    case 'text':
    case 'image':
    case 'clock':
    case 'ticker':
    case 'web-page':
      return panel;
  }
}

function figuresOf(
  { where, ...query }: Unconnected<FiguresQuery>,
  dimension: Dimension,
  names: readonly string[],
): Unconnected<FiguresQuery> {
  const next = withChosenIn(where, { type: query.type, dimension }, names);
  return next ? { ...query, where: next } : query;
}

function rowsOf(
  { where, ...query }: Unconnected<RowsQuery>,
  dimension: Dimension,
  names: readonly string[],
): Unconnected<RowsQuery> {
  const next = withChosenIn(where, { type: query.type, dimension }, names);
  return next ? { ...query, where: next } : query;
}

/** The column whose entries the rows of a panel are, where they are no rows of its table. */
export function rowGroupsOf(panel: PanelDocument): string | undefined {
  return panel.kind === 'queue-table' && panel.by === 'skill-group' ? LIST_COLUMNS.skillGroup : undefined;
}
