import { askedOf } from './agent-table.ts';
import type { Board, LeaderboardPanel, Panel } from './board.ts';
import type { BoardDocument, PanelDocument, Unconnected } from './board-document.ts';
import { placeOn } from './board-grid.ts';
import { outcomeQueries } from './campaign-outcomes.ts';
import { columnNamed } from './column-roles.ts';
import { renameColumns } from './formula/rename-columns.ts';
import type { ColumnRoles } from './connection-settings.ts';
import type { StateMapping } from './looks.ts';
import type { Aggregate, FiguresQuery, OrderBy, RowsQuery, Where } from './live-query.ts';
import { withMappedStates } from './mapped-states.ts';
import { queueGroupQueries } from './queue-groups.ts';
import { withReasons } from './reason-figures.ts';
import { withStateGroups } from './state-groups.ts';
import { type WallColumns, wallColumns } from './wall-columns.ts';

export interface CompileOptions {
  id: string;
  /** The connection to read: the document's own, or the one that stands in where it names none. */
  connectionId: string;
  /** Of that connection. */
  columnRoles: ColumnRoles;
  /** How the installation draws states. */
  states?: readonly StateMapping[];
}

/** A board as it is drawn: on the canvas, with queries of one connection and columns by their names there. */
export function compileBoard(
  document: BoardDocument,
  { id, connectionId, columnRoles, states = [] }: CompileOptions,
): Board {
  const { name, grid, theme, masking, codes = true } = document;
  const queries = queryCompiler({
    connection: connectionId,
    named: (column) => columnNamed(columnRoles, column),
    columns: wallColumns(masking.agents),
  });
  return {
    id,
    name,
    connection: connectionId,
    grid,
    theme,
    masking,
    codes,
    panels: document.panels.map((panel) =>
      compilePanel(withStateGroups(withReasons(withMappedStates(panel, states), states), states), grid, {
        ...queries,
        states,
      }),
    ),
  };
}

function compilePanel(
  panel: PanelDocument,
  grid: BoardDocument['grid'],
  { rows, figures, named, states }: QueryCompiler & { states: readonly StateMapping[] },
): Panel {
  const place = placeOn(grid, panel.at);
  switch (panel.kind) {
    case 'big-number':
    case 'gauge':
    case 'state-bar':
      return { ...panel, place, query: figures(panel.query) };
    case 'queue-table': {
      const query = rows(panel.query);
      const groups = panel.by === 'skill-group' ? { groups: queueGroupQueries(query, states) } : {};
      return { ...panel, place, query, ...groups };
    }
    case 'agent-grid':
      return { ...panel, place, query: rows(panel.query) };
    case 'agent-table':
      return {
        ...panel,
        place,
        query: rows(panel.query, askedOf(panel, 'AgentState')),
        statistics: rows(panel.statistics, askedOf(panel, 'AgentStatistics')),
      };
    case 'campaign-table': {
      const query = rows(panel.query);
      return {
        ...panel,
        place,
        query,
        inbound: rows(panel.inbound),
        outbound: rows(panel.outbound),
        ...(panel.dispositions && { outcomes: outcomeQueries(query.connection, panel.only) }),
      };
    }
    case 'leaderboard':
      return {
        ...panel,
        place,
        ...leaders(panel, named),
        query: rows(panel.query, [panel.measure.column, panel.volume.column]),
      };
    case 'health':
    case 'text':
    case 'image':
    case 'clock':
    case 'ticker':
    case 'web-page':
      return { ...panel, place };
  }
}

function leaders(
  { measure, volume }: Pick<LeaderboardPanel, 'measure' | 'volume'>,
  named: (column: string) => string,
): Pick<LeaderboardPanel, 'measure' | 'volume'> {
  return {
    measure: { ...measure, column: named(measure.column) },
    volume: { ...volume, column: named(volume.column) },
  };
}

interface QueryCompiler {
  /** A column by its name on the connection. */
  named: (column: string) => string;
  /** `also`: what the panel reads beside the known columns where it asks for all. */
  rows: (query: Unconnected<RowsQuery>, also?: readonly string[]) => RowsQuery;
  figures: (query: Unconnected<FiguresQuery>) => FiguresQuery;
}

interface CompilerParts {
  connection: string;
  named: (column: string) => string;
  columns: WallColumns;
}

function queryCompiler({ connection, named, columns: told }: CompilerParts): QueryCompiler {
  const condition = (where: Where | undefined): { where?: Where } =>
    where ? { where: conditionOn(where, named) } : {};
  const figure = (aggregate: Aggregate): Aggregate => {
    const { where, ...rest } = aggregate;
    return { ...figureOf(rest, named), ...condition(where) };
  };
  const ofRows = ({ where, columns, orderBy, ...query }: Unconnected<RowsQuery>): Unconnected<RowsQuery> => ({
    ...query,
    ...condition(where),
    columns: columns === '*' ? columns : columns.map(named),
    ...(orderBy && { orderBy: orderBy.map((by): OrderBy => ({ ...by, column: named(by.column) })) }),
  });
  const ofFigures = ({
    where,
    groupBy,
    figures,
    ...query
  }: Unconnected<FiguresQuery>): Unconnected<FiguresQuery> => ({
    ...query,
    ...condition(where),
    ...(groupBy !== undefined && { groupBy: named(groupBy) }),
    figures: figures.map(figure),
  });
  return {
    named,
    rows: (query, also = []) => ({ ...told.rows(ofRows(query), also.map(named)), connection }),
    figures: (query) => ({ ...told.figures(ofFigures(query)), connection }),
  };
}

function figureOf(figure: Aggregate, named: (column: string) => string): Aggregate {
  switch (figure.fn) {
    case 'count':
      return figure;
    case 'sum':
    case 'min':
    case 'max':
    case 'oldest':
    case 'distinct':
      return { ...figure, column: named(figure.column) };
    case 'mean':
      return {
        ...figure,
        column: named(figure.column),
        weight: figure.weight === null ? null : named(figure.weight),
      };
    case 'first':
      return { ...figure, column: named(figure.column), by: named(figure.by) };
    case 'formula':
      return { ...figure, formula: renameColumns(figure.formula, named) };
  }
}

function conditionOn(where: Where, named: (column: string) => string): Where {
  if ('all' in where) return { all: where.all.map((part) => conditionOn(part, named)) };
  if ('any' in where) return { any: where.any.map((part) => conditionOn(part, named)) };
  if ('not' in where) return { not: conditionOn(where.not, named) };
  if ('within' in where) return where;
  return { ...where, column: named(where.column) };
}
