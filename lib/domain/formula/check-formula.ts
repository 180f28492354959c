import { checkAggregate } from './check-aggregate.ts';
import type { Expression } from './expression.ts';
import type { FormulaColumns } from './formula-columns.ts';
import { fault, FormulaFault, type FormulaProblem } from './formula-problem.ts';
import { type FormulaUnit, NUMERIC } from './formula-type.ts';
import { MOST_FORMULA_LETTERS, tooLong } from './parse-formula.ts';
import { readFormula } from './read-formula.ts';
import { typeOf } from './type-of.ts';

export type Checked = { kind: 'ok'; unit: FormulaUnit } | { kind: 'bad'; problem: FormulaProblem };

/** What a formula that was read comes to, or the first thing that is wrong with what it means. */
export function checkFormula(expression: Expression, columns: FormulaColumns): Checked {
  try {
    const { unit } = typeOf(expression, { columns, aggregate: (call) => checkAggregate(call, columns) });
    if (unit !== 'running' && !NUMERIC.includes(unit)) throw fault('resultIsNoNumber', expression);
    return { kind: 'ok', unit };
  } catch (error) {
    if (error instanceof FormulaFault) return { kind: 'bad', problem: error.problem };
    throw error;
  }
}

/** The first thing that is wrong with a formula as it is written: its length, how it reads, what it means. */
export function formulaProblem(text: string, columns: FormulaColumns): FormulaProblem | null {
  if (text.length > MOST_FORMULA_LETTERS) return tooLong(text, MOST_FORMULA_LETTERS).problem;
  const parsed = readFormula(text);
  const checked = parsed.kind === 'bad' ? parsed : checkFormula(parsed.expression, columns);
  return checked.kind === 'bad' ? checked.problem : null;
}
