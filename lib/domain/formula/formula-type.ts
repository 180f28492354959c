import type { ColumnKind } from '../column.ts';

/**
 * What a value of a formula is. `count` of things · `ratio` of one thing to another · `percent` a share, written with its
 * sign · `number` a bare figure, which goes with counts and ratios · `running` a duration that goes on.
 */
export type FormulaUnit =
  'number' | 'count' | 'ratio' | 'percent' | 'duration' | 'money' | 'running' | 'text' | 'truth' | 'nothing';

/**
 * How it may be combined over rows. `amount`: added up · `mean`: what is a mean or a rate already, never added up ·
 * `agents`: counts people who are in several rows · `fixed`: the same for every row.
 */
export type Nature = 'fixed' | 'amount' | 'mean' | 'agents';

export interface FormulaType {
  unit: FormulaUnit;
  nature: Nature;
}

export const NUMERIC: readonly FormulaUnit[] = ['number', 'count', 'ratio', 'percent', 'duration', 'money'];
const BARE: readonly FormulaUnit[] = ['number', 'count', 'ratio'];
const SCALAR: readonly FormulaUnit[] = [...BARE, 'percent'];

/** The unit of two values that stand for the same thing (added, compared, chosen between); null where they do not. */
export function commonUnit(a: FormulaUnit, b: FormulaUnit): FormulaUnit | null {
  if (a === b) return a;
  if (a === 'nothing') return b;
  if (b === 'nothing') return a;
  if (a === 'number' && BARE.includes(b)) return b;
  if (b === 'number' && BARE.includes(a)) return a;
  if ([a, b].includes('ratio') && [a, b].includes('percent')) return 'percent';
  return null;
}

/** The unit of a product; null where it would mean nothing. */
export function productUnit(a: FormulaUnit, b: FormulaUnit): FormulaUnit | null {
  if (!NUMERIC.includes(a) || !NUMERIC.includes(b)) return null;
  if (SCALAR.includes(a)) return SCALAR.includes(b) ? widerOf(a, b) : b;
  return SCALAR.includes(b) ? a : null;
}

/** The unit of a quotient: of like things a ratio, of a measure and a bare figure that measure. */
export function quotientUnit(a: FormulaUnit, b: FormulaUnit): FormulaUnit | null {
  if (!NUMERIC.includes(a) || !NUMERIC.includes(b)) return null;
  if (a === b) return a === 'number' ? 'number' : 'ratio';
  if (!SCALAR.includes(b)) return null;
  if (!SCALAR.includes(a)) return a;
  return a === 'count' ? 'count' : b === 'count' ? 'ratio' : b === 'number' ? a : 'ratio';
}

function widerOf(a: FormulaUnit, b: FormulaUnit): FormulaUnit {
  const order: readonly FormulaUnit[] = ['count', 'number', 'ratio', 'percent'];
  return order.find((unit) => unit === a || unit === b) ?? a;
}

/** How a product combines over rows: a mean times its own count is an amount again. */
export function productNature(a: Nature, b: Nature): Nature {
  if (a === 'agents' || b === 'agents') return 'agents';
  if (a === 'fixed') return b;
  if (b === 'fixed') return a;
  return a === 'mean' && b === 'mean' ? 'mean' : 'amount';
}

/** How a quotient combines over rows: an amount for each of something is a mean. */
export function quotientNature(a: Nature, b: Nature): Nature {
  if (a === 'agents' || b === 'agents') return 'agents';
  return b === 'fixed' ? a : 'mean';
}

/** How a sum, a difference or a choice combines over rows. */
export function mixedNature(...natures: readonly Nature[]): Nature {
  for (const nature of ['agents', 'mean', 'amount'] as const) if (natures.includes(nature)) return nature;
  return 'fixed';
}

/** How a result is shown. */
export function kindOfUnit(unit: FormulaUnit): ColumnKind {
  switch (unit) {
    case 'count':
    case 'number':
      return 'count';
    case 'percent':
      return 'percent';
    case 'duration':
    case 'running':
      return 'duration';
    case 'money':
      return 'money';
    case 'ratio':
      return 'ratio';
    case 'text':
    case 'truth':
    case 'nothing':
      return 'unknown';
  }
}
