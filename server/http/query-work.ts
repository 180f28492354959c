import type { LiveQuery } from '#lib/domain/live-query';
import { MOST_WORK, workOf } from '#lib/domain/query-work';
import { AppError } from '../app-error.ts';

/** How often a set of queries walks over tables. Throws AppError `too-many-queries` where that is too much at once. */
export function boundedWork(queries: readonly LiveQuery[]): number {
  const work = queries.reduce((sum, query) => sum + workOf(query), 0);
  if (work <= MOST_WORK) return work;
  throw new AppError(
    'too-many-queries',
    `This asks for too much at once: fewer figures, conditions or sorted tables, please (${work} of at most ${MOST_WORK})`,
  );
}
