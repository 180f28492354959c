import type { Words } from '#lib/words/words';
import { columnFact, combineOf } from '../column-catalogue.ts';
import type { Aggregate } from '../live-query.ts';
import type { StatisticType } from '../statistic-type.ts';
import { columnsOfFigure } from './figure-words.ts';
import { figuresIn } from './plain-figure.ts';

type Said = Words<'explain'>;

/** What lengthens along with calls, which nobody would guess from its name. */
const WITH_CALLBACKS: readonly string[] = ['Current Longest Queue Time', 'Longest Queue Time'];

/** What to bear in mind of a figure, by how the rows of its column combine. */
export function figureCaveats(figure: Aggregate, type: StatisticType, t: Said): readonly string[] {
  if (figure.fn === 'count') return [];
  if (figure.fn === 'formula')
    return [
      t('caveats.noData'),
      ...(figuresIn(figure, type) ?? []).flatMap((part) => figureCaveats(part, type, t)),
    ];
  const { column } = figure;
  const own = columnCaveats(column, type, t);
  const combine = combineOf(type, column);
  switch (figure.fn) {
    case 'mean':
      return [
        ...own,
        figure.weight === null
          ? t('caveats.noWeight', { column })
          : t('caveats.weighted', { weight: figure.weight }),
      ];
    case 'sum':
      if (combine.by === 'agents') return own;
      return combine.by === 'sum' ? own : [...own, t('caveats.noSum', { column })];
    case 'oldest':
      return [...own, t('caveats.ticks')];
    case 'min':
    case 'max':
    case 'distinct':
    case 'first':
      return own;
  }
}

/** Of a column by itself, wherever it stands. */
export function columnCaveats(column: string, type: StatisticType, t: Said): readonly string[] {
  const name = columnFact(type, column)?.name ?? column;
  const combine = combineOf(type, column);
  return [
    ...(combine.by === 'sum' && combine.note !== undefined ? [t(`caveats.${combine.note}`)] : []),
    ...(combine.by === 'agents' ? [t('caveats.agents')] : []),
    ...(type === 'ACDStatus' && WITH_CALLBACKS.includes(name) ? [t('caveats.callbacks')] : []),
    ...(name.startsWith('Service Level') ? [t('caveats.vendor')] : []),
  ];
}

/** Each once, in the order they come in. */
export function withoutRepeats(sentences: readonly string[]): readonly string[] {
  return [...new Set(sentences)];
}

/** The caveats of all columns that some figures read. */
export function figuresCaveats(
  figures: readonly Aggregate[],
  type: StatisticType,
  t: Said,
): readonly string[] {
  return withoutRepeats([
    ...figures.flatMap((figure) => figureCaveats(figure, type, t)),
    ...figures.flatMap(columnsOfFigure).flatMap((column) => columnCaveats(column, type, t)),
  ]);
}
