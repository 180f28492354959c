import type { DocumentProblem } from '#lib/domain/schema-words';
import type { Words } from '#lib/words/words';

/** What is wrong, in words; of a formula with the letter from which on. */
export function problemWords({ message, formula }: DocumentProblem, t: Words<'problems'>): string {
  if (!formula) return message;
  return t('formulaAt', { letter: formula.at + 1, words: t(`formula.${formula.key}`, formula.values) });
}
