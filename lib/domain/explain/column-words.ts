import type { Words } from '#lib/words/words';
import { columnFact, columnKindOf, combineOf } from '../column-catalogue.ts';
import type { StatisticType } from '../statistic-type.ts';
import { rowNounOf } from './over-words.ts';

/** What a column of a list holds, in a few words. */
export function columnWords(column: string, type: StatisticType, t: Words<'explain'>): string {
  const combine = combineOf(type, column);
  const kind = columnKindOf(type, column);
  switch (kind) {
    case 'key':
      return t(`column.key.${rowNounOf(type)}`);
    case 'count':
      return t(combine.by === 'agents' ? 'column.agents' : 'column.count');
    case 'duration':
      return t(columnFact(type, column)?.ticks ? 'column.running' : 'column.total');
    case 'mean':
    case 'percent': {
      const weight = combine.by === 'mean' ? combine.weights[0] : undefined;
      return weight === undefined ? t(`column.${kind}`) : t(`column.${kind}By`, { weight });
    }
    case 'text':
    case 'state':
    case 'pair':
    case 'longest':
    case 'ratio':
    case 'money':
    case 'timestamp':
    case 'flag':
    case 'unknown':
      return t(`column.${kind}`);
  }
}
