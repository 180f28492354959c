import type { Column } from '#lib/domain/column';
import type { FiguresQuery, OrderBy, Where } from '#lib/domain/live-query';
import type { FormulaPart } from '#lib/domain/formula/formula-parts';
import { printFormula } from '#lib/domain/formula/print-formula';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { StatisticsTable } from '#lib/domain/statistics-table';
import { planFigure } from './plan-figure.ts';
import { AgeWatch } from './age-watch.ts';
import { bothWhere, canonicalWhere, whereKey } from './canonical-query.ts';
import type { AgeCondition, FindColumn } from './compile-where.ts';
import { FigureNode } from './figure-node.ts';
import { FilterNode } from './filter-node.ts';
import { type Grouping, groupingOf, type Lists } from './group-key.ts';
import { OrderNode } from './order-node.ts';
import { RowSlots, type Batch } from './row-slots.ts';

type Grouped = Pick<FiguresQuery, 'groupBy' | 'groupEach' | 'groupWithin'>;

/** A figure over the rows that meet `where`, by group where one is given. Conditions are canonical. */
export interface FigureShape {
  /** What all figures of the query count. */
  within: Where | null;
  /** That and the figure's own condition. */
  where: Where | null;
  by: Grouped;
  figure: FormulaPart;
}

export function figureShape(query: Grouped & Pick<FiguresQuery, 'where'>, figure: FormulaPart): FigureShape {
  return {
    within: canonicalWhere(query.where),
    where: bothWhere(query.where, figure.where),
    by: query,
    figure,
  };
}

/**
 * The parts queries over one table are made of, for as long as its columns stay: each part is there once, however many
 * queries lean on it, and goes when the last lets go.
 */
export class QueryNodes {
  readonly slots: RowSlots;
  readonly type: StatisticType;
  readonly columns: readonly Column[];
  readonly find: FindColumn;
  readonly #watches = new Map<string, AgeWatch>();
  readonly #filters = new Map<string, FilterNode>();
  readonly #orders = new Map<string, OrderNode>();
  readonly #figures = new Map<string, FigureNode>();
  readonly #listed = new Map<number, Lists>();
  #now: number;

  constructor(table: StatisticsTable, now: number) {
    this.slots = new RowSlots(table.rows);
    const { layout } = table;
    this.type = table.type;
    this.columns = layout.columns;
    this.find = (name) => layout.find(name);
    this.#now = now;
  }

  /** The moment the next row crosses a limit of age, epoch ms; Infinity when none will. */
  get nextCrossingAt(): number {
    let nextAt = Infinity;
    for (const watch of this.#watches.values()) nextAt = Math.min(nextAt, watch.nextAt);
    return nextAt;
  }

  /** Brings every part up to the batch, those that others lean on first. */
  apply(batch: Batch): void {
    this.#now = batch.now;
    for (const watch of this.#watches.values()) watch.apply(batch);
    for (const filter of this.#filters.values()) filter.apply(batch);
    for (const order of this.#orders.values()) order.apply(batch);
    for (const figure of this.#figures.values()) figure.apply(batch);
  }

  /** `where` is canonical, as it is below. */
  holdFilter(where: Where | null): FilterNode {
    return this.#holdFilter(where, null);
  }

  holdOrder(where: Where | null, orderBy: readonly OrderBy[]): OrderNode {
    const filter = this.holdFilter(where);
    const key = JSON.stringify([filter.key, orderBy.map(({ column, direction }) => [column, direction])]);
    let order = this.#orders.get(key);
    if (order) {
      this.releaseFilter(filter);
    } else {
      order = new OrderNode({ key, filter, orderBy }, this);
      this.#orders.set(key, order);
    }
    order.holders += 1;
    return order;
  }

  holdFigure({ within, where, by, figure }: FigureShape): FigureNode {
    const filter = this.#holdFilter(where, this.#filters.get(whereKey(within)) ?? null);
    const key = JSON.stringify([filter.key, groupingKey(by), ...figureParts(figure)]);
    let node = this.#figures.get(key);
    if (node) {
      this.releaseFilter(filter);
    } else {
      const plan = planFigure(figure, this);
      const grouping = this.#groupingOf(by);
      node = new FigureNode({ key, filter, plan, grouping }, this.slots);
      this.#figures.set(key, node);
    }
    node.holders += 1;
    return node;
  }

  releaseFilter(filter: FilterNode): void {
    filter.holders -= 1;
    if (filter.holders > 0) return;
    this.#filters.delete(filter.key);
    for (const watch of filter.watches) {
      watch.holders -= 1;
      if (watch.holders === 0) this.#watches.delete(watchKey(watch.condition));
    }
  }

  releaseOrder(order: OrderNode): void {
    order.holders -= 1;
    if (order.holders > 0) return;
    this.#orders.delete(order.key);
    this.releaseFilter(order.filter);
  }

  releaseFigure(figure: FigureNode): void {
    figure.holders -= 1;
    if (figure.holders > 0) return;
    this.#figures.delete(figure.key);
    if (this.#figures.size === 0) this.#listed.clear();
    this.releaseFilter(figure.filter);
  }

  /** How many parts there are, to see that none is left behind. */
  get size(): number {
    return this.#watches.size + this.#filters.size + this.#orders.size + this.#figures.size;
  }

  // Figures by the lists of one column share what is remembered of these; by place, so there are no more than columns.
  #groupingOf(by: Grouped): Grouping {
    const grouping = groupingOf(by, this.find);
    if (!grouping?.lists) return grouping;
    const lists = this.#listed.get(grouping.at) ?? grouping.lists;
    this.#listed.set(grouping.at, lists);
    return { ...grouping, lists };
  }

  // Whoever knows a filter that every member must be in spares a walk over all rows.
  #holdFilter(where: Where | null, within: FilterNode | null): FilterNode {
    const key = whereKey(where);
    let filter = this.#filters.get(key);
    if (!filter) {
      const candidates = within?.slots() ?? this.slots.taken();
      const { slots, find } = this;
      filter = new FilterNode({ key, where, candidates }, { slots, find, now: this.#now });
      filter.watch(filter.ages.map((condition) => this.#holdWatch(condition)));
      this.#filters.set(key, filter);
    }
    filter.holders += 1;
    return filter;
  }

  #holdWatch(condition: AgeCondition): AgeWatch {
    const key = watchKey(condition);
    let watch = this.#watches.get(key);
    if (!watch) {
      watch = new AgeWatch(condition, this.slots, this.#now);
      this.#watches.set(key, watch);
    }
    watch.holders += 1;
    return watch;
  }
}

/** What makes two figures over the same rows the same, whatever they are called. */
function figureParts(figure: FormulaPart): readonly (string | null)[] {
  switch (figure.fn) {
    case 'count':
      return [figure.fn];
    case 'mean':
      return [figure.fn, figure.column, figure.weight];
    case 'first':
      return [figure.fn, figure.column, figure.by];
    case 'row':
      return [
        figure.fn,
        figure.combine,
        printFormula(figure.of),
        figure.weight && printFormula(figure.weight),
      ];
    default:
      return [figure.fn, figure.column];
  }
}

function groupingKey({ groupBy, groupEach, groupWithin }: Grouped): string {
  return JSON.stringify(groupBy === undefined ? null : [groupBy, groupEach === true, groupWithin]);
}

function watchKey({ column, ms }: AgeCondition): string {
  return `${column}/${ms}`;
}
