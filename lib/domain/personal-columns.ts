import type { Unconnected } from './board-document.ts';
import { columnFact } from './column-catalogue.ts';
import type { FiguresQuery } from './live-query.ts';
import type { DocumentProblem } from './schema-words.ts';
import type { StatisticType } from './statistic-type.ts';

/** Columns that say who an agent is; the name stands in front of every row anyway, as the board lets it be read. */
const NAMING_COLUMNS: readonly string[] = ['Username', 'Full Name'];

/** Whether a column, however it is spelled, says who an agent is. */
export function namesAgent(type: StatisticType, column: string): boolean {
  const isOfAgents = type === 'AgentState' || type === 'AgentStatistics';
  return isOfAgents && NAMING_COLUMNS.includes(columnFact(type, column)?.name ?? column);
}

/** Whether a column says who somebody is: an agent, whose name a board shows in its own way, or a customer. */
export function isOfSomebody(type: StatisticType, column: string): boolean {
  return namesAgent(type, column) || columnFact(type, column)?.personal === true;
}

export function personalProblem(path: string, column: string): DocumentProblem {
  return {
    path,
    message: `“${column}” says who somebody is; it is not shown on walls.`,
    says: { key: 'personal', values: { column } },
  };
}

/**
 * Figures that would tell a customer, and groups that would tell anybody. The name of an agent is told as the board lets it
 * be read; how many different ones there are says nothing of any of them.
 */
export function personalFigures(
  { type, groupBy, figures }: Unconnected<FiguresQuery>,
  path: string,
): DocumentProblem[] {
  const ofFigures = figures.flatMap((figure, place) =>
    'column' in figure && figure.fn !== 'distinct' && columnFact(type, figure.column)?.personal
      ? [personalProblem(`${path}.query.figures.${place}.column`, figure.column)]
      : [],
  );
  return groupBy !== undefined && isOfSomebody(type, groupBy)
    ? [...ofFigures, personalProblem(`${path}.query.groupBy`, groupBy)]
    : ofFigures;
}
