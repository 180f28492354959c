import type { Cell } from '#lib/domain/cell';
import { type FormulaPlan, planFormula } from '#lib/domain/formula/formula-parts';
import type { Aggregate, Where } from '#lib/domain/live-query';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { FigureNode } from './figure-node.ts';
import { lacksColumns } from './lacking-columns.ts';
import { figureShape, type QueryNodes } from './query-nodes.ts';

/** A figure of a query while it is kept: one node, or for a formula those of its parts. */
export interface HeldFigure {
  readonly nodes: readonly FigureNode[];
  value(group: string): Cell;
}

interface Asking {
  type: StatisticType;
  where?: Where;
  groupBy?: string;
  groupEach?: true;
}

/** Holds what a figure needs; `releaseFigure` of each node gives it back. A formula that cannot be is no data. */
export function holdFigure(nodes: QueryNodes, query: Asking, figure: Aggregate): HeldFigure {
  if (lacksColumns(figure, query.where, nodes.find)) return { nodes: [], value: () => null };
  if (figure.fn !== 'formula') {
    const node = nodes.holdFigure(figureShape(query, figure));
    const nothing = withoutRows(figure.fn);
    return { nodes: [node], value: (group) => node.value(group) ?? nothing };
  }
  const plan = planOf(query.type, figure.formula, nodes.columns);
  const parts = plan?.parts ?? [];
  const within = figure.where ? both(query, figure.where) : query;
  const held = parts.map((part) => nodes.holdFigure(figureShape(within, part)));
  return {
    nodes: held,
    value: (group) =>
      plan?.value(held.map((node, place) => node.value(group) ?? withoutRows(parts[place]?.fn))) ?? null,
  };
}

export function planOf(
  type: StatisticType,
  formula: string,
  columns: QueryNodes['columns'],
): FormulaPlan | null {
  const planned = planFormula(formula, { type, columns });
  return planned.kind === 'ok' ? planned.plan : null;
}

/** What a figure is over no rows at all. */
export function withoutRows(fn: string | undefined): Cell {
  return fn === 'count' || fn === 'distinct' ? 0 : null;
}

function both(query: Asking, where: Where): Asking {
  return { ...query, where: query.where ? { all: [query.where, where] } : where };
}
