import type { LiveQuery } from '#lib/domain/live-query';
import { MOST_WORK, workOf } from '#lib/domain/query-work';
import { AppError } from '../app-error.ts';

/** Refuses a set of queries that asks for too much at once. Throws AppError `too-many-queries`. */
export function refuseTooMuch(queries: readonly LiveQuery[]): void {
  const work = queries.reduce((sum, query) => sum + workOf(query), 0);
  if (work <= MOST_WORK) return;
  throw new AppError(
    'too-many-queries',
    `This asks for too much at once: fewer figures, conditions or sorted tables, please (${work} of at most ${MOST_WORK})`,
  );
}
