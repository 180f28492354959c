import type { AgentNames, Unconnected } from './board-document.ts';
import { columnFact, keyColumnOf, knownColumns } from './column-catalogue.ts';
import type { Aggregate, FiguresQuery, RowsQuery } from './live-query.ts';
import { namesAgent } from './personal-columns.ts';
import type { StatisticType } from './statistic-type.ts';

/**
 * What a board may read of who somebody is, whatever a column is spelled like: nothing of customers, and of agents as much
 * as it shows. A column that says it goes by the catalogue's name, so that whatever draws it knows it.
 */
export interface WallColumns {
  /** `also`: columns that are wanted beside the known ones where a query asks for all. */
  rows(query: Unconnected<RowsQuery>, also: readonly string[]): Unconnected<RowsQuery>;
  figures(query: Unconnected<FiguresQuery>): Unconnected<FiguresQuery>;
}

export function wallColumns(names: AgentNames): WallColumns {
  const shown = (type: StatisticType, column: string): string | null => {
    const fact = columnFact(type, column);
    if (fact?.personal) return null;
    if (!fact || !namesAgent(type, column)) return column;
    if (names === 'names') return fact.name;
    return names === 'initials' && fact.name !== keyColumnOf(type) ? fact.name : null;
  };
  const all = (type: StatisticType, also: readonly string[]): readonly string[] | '*' => {
    const known = knownColumns(type).map(({ name }) => name);
    if (known.every((name) => shown(type, name) !== null)) return '*';
    return [...new Set([...known, ...also])].filter((name) => name !== keyColumnOf(type));
  };
  const told =
    (type: StatisticType) =>
    (figure: Aggregate): readonly Aggregate[] => {
      if (figure.fn !== 'first') return [figure];
      const column = shown(type, figure.column);
      return column === null ? [] : [{ ...figure, column }];
    };
  return {
    rows(query, also) {
      const columns = query.columns === '*' ? all(query.type, also) : query.columns;
      if (columns === '*') return query;
      return { ...query, columns: [...new Set(columns.flatMap((one) => shown(query.type, one) ?? []))] };
    },
    figures({ groupBy, ...query }) {
      const by = groupBy === undefined ? null : shown(query.type, groupBy);
      const figures = query.figures.flatMap(told(query.type));
      return {
        ...query,
        ...(by !== null && { groupBy: by }),
        // A query has a figure; the mean of nothing is no data.
        figures: figures.length > 0 ? figures : query.figures.slice(0, 1).map(({ as }) => nothing(as)),
      };
    },
  };
}

function nothing(as: string): Aggregate {
  return { as, fn: 'mean', column: '', weight: null };
}
