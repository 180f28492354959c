import type { DocumentProblem } from '#lib/domain/schema-words';
import type { Words } from '#lib/words/words';

/** What is wrong, in words; of a formula with the letter from which on. */
export function documentProblemWords(
  { message, says, shape, formula }: DocumentProblem,
  t: Words<'problems'>,
): string {
  if (formula)
    return t('formulaAt', { letter: formula.at + 1, words: t(`formula.${formula.key}`, formula.values) });
  if (shape) return t(`shape.${shape.rule}`, shape.values);
  return says ? t(`rules.${says.key}`, says.values) : message;
}
