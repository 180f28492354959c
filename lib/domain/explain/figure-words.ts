import type { Words } from '#lib/words/words';
import { columnsOf } from '../formula/expression.ts';
import { readFormula } from '../formula/read-formula.ts';
import type { Aggregate, FiguresQuery } from '../live-query.ts';
import { bothOf, overWords, rowNounOf } from './over-words.ts';

type Read = Pick<FiguresQuery, 'type' | 'where'>;

/** How a figure is made: `sum of Calls In Queue, over all skills`. */
export function figureWords(figure: Aggregate, { type, where }: Read, t: Words<'explain'>): string {
  const rows = bothOf(where, figure.where);
  const over = overWords(type, rows, t);
  switch (figure.fn) {
    case 'count':
      return rows ? t('formula.count', { over }) : t(`formula.countAll.${rowNounOf(type)}`);
    case 'sum':
    case 'min':
    case 'max':
    case 'oldest':
      return t(`formula.${figure.fn}`, { column: figure.column, over });
    case 'mean':
      return figure.weight === null
        ? t('formula.unweighted', { column: figure.column, over })
        : t('formula.mean', { column: figure.column, weight: figure.weight, over });
    case 'distinct':
      return t('formula.distinct', { column: figure.column, over });
    case 'formula':
      return t('formula.calculated', { formula: figure.formula, over });
    case 'first':
      return t('formula.first', { column: figure.column, by: figure.by, over });
  }
}

/** The columns of a table that a figure reads. */
export function columnsOfFigure(figure: Aggregate): readonly string[] {
  switch (figure.fn) {
    case 'count':
      return [];
    case 'sum':
    case 'min':
    case 'max':
    case 'oldest':
    case 'distinct':
      return [figure.column];
    case 'formula': {
      const parsed = readFormula(figure.formula);
      return parsed.kind === 'ok' ? columnsOf(parsed.expression) : [];
    }
    case 'mean':
      return figure.weight === null ? [figure.column] : [figure.column, figure.weight];
    case 'first':
      return [figure.column, figure.by];
  }
}
