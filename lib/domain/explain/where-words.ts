import type { Words } from '#lib/words/words';
import { formatSpan } from '#lib/format/age';
import { formatCount } from '#lib/format/count';
import { formatPercent } from '#lib/format/percent';
import { columnKindOf } from '../column-catalogue.ts';
import type { Where } from '../live-query.ts';
import type { StatisticType } from '../statistic-type.ts';

type Said = Words<'explain'>;

/** A condition on the rows of a table as people read it: `State is Ready and Skills include Billing`. */
export function whereWords(where: Where, type: StatisticType, t: Said): string {
  if ('all' in where) return joined(where.all, { type, t, by: 'and' });
  if ('any' in where) return joined(where.any, { type, t, by: 'or' });
  if ('not' in where) return t('where.not', { condition: whereWords(where.not, type, t) });
  if ('within' in where) return t('where.within');
  const { column } = where;
  switch (where.op) {
    case 'eq':
    case 'ne': {
      const { op, value } = where;
      if (value === null || value === '') return t(op === 'eq' ? 'where.empty' : 'where.filled', { column });
      return t(`where.${op}`, { column, value: valueWords(value, { type, column, t }) });
    }
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return t(`where.${where.op}`, { column, value: valueWords(where.value ?? '', { type, column, t }) });
    case 'in': {
      const [only, ...others] = where.values;
      if (only !== undefined && others.length === 0)
        return t('where.eq', { column, value: valueWords(only, { type, column, t }) });
      return t('where.in', {
        column,
        values: where.values.map((value) => valueWords(value, { type, column, t })).join(', '),
      });
    }
    case 'contains':
      return t('where.contains', { column, text: where.text });
    case 'lists':
      return t('where.lists', { column, value: where.value });
    case 'olderThan':
      return t('where.olderThan', { column, span: formatSpan(where.ms, t) });
  }
}

function joined(
  parts: readonly Where[],
  { type, t, by }: { type: StatisticType; t: Said; by: 'and' | 'or' },
): string {
  const [first, ...rest] = parts.map((part) => {
    const words = whereWords(part, type, t);
    return isGroup(part) && parts.length > 1 ? t('where.group', { condition: words }) : words;
  });
  if (first === undefined) return t(by === 'and' ? 'where.always' : 'where.never');
  return rest.reduce((one, other) => t(`where.${by}`, { one, other }), first);
}

function isGroup(where: Where): boolean {
  if ('all' in where) return where.all.length > 1;
  return 'any' in where && where.any.length > 1;
}

function valueWords(
  value: string | number,
  { type, column, t }: { type: StatisticType; column: string; t: Said },
): string {
  if (typeof value === 'string') return value;
  switch (columnKindOf(type, column)) {
    case 'duration':
    case 'mean':
    case 'longest':
      return formatSpan(value, t);
    case 'percent':
      return formatPercent(value, t, { decimals: Number.isInteger(value * 100) ? 0 : 1 });
    case 'key':
    case 'text':
    case 'state':
    case 'count':
    case 'pair':
    case 'ratio':
    case 'money':
    case 'timestamp':
    case 'flag':
    case 'unknown':
      return formatCount(value, t);
  }
}
