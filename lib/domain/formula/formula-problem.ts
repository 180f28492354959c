import type { Span } from './expression.ts';

/** What can be wrong with a formula; its words stand in `problems.formula`. */
export type FormulaProblemKey =
  | 'empty'
  | 'tooLong'
  | 'tooDeep'
  | 'tooMany'
  | 'strangeCharacter'
  | 'tooLarge'
  | 'openText'
  | 'openColumn'
  | 'openBracket'
  | 'unknownUnit'
  | 'expected'
  | 'unexpectedEnd'
  | 'leftOver'
  | 'chained'
  | 'unknownFunction'
  | 'arguments'
  | 'nested'
  | 'columnOutside'
  | 'unknownColumn'
  | 'unknownColumnLike'
  | 'needsColumn'
  | 'needsRunning'
  | 'running'
  | 'agentsOverSkills'
  | 'meanSummed'
  | 'meanWithoutWeight'
  | 'weightAlike'
  | 'unknownKind'
  | 'units'
  | 'percentNeedsSign'
  | 'needsNumber'
  | 'needsCondition'
  | 'conditionIsNoValue'
  | 'plainCondition'
  | 'resultIsNoNumber';

/** One thing that is wrong, and where. `values` go into the words. */
export interface FormulaProblem extends Span {
  key: FormulaProblemKey;
  values: Readonly<Record<string, string | number>>;
}

/** Thrown and caught inside this folder only: the first problem ends the reading. */
export class FormulaFault extends Error {
  readonly problem: FormulaProblem;
  constructor(problem: FormulaProblem) {
    super(problem.key);
    this.problem = problem;
  }
}

export function fault(
  key: FormulaProblemKey,
  { at, length }: Span,
  values: FormulaProblem['values'] = {},
): FormulaFault {
  return new FormulaFault({ key, at, length, values });
}
