import type { AgentNames } from '#lib/domain/board-document';
import type { AgentNumbers } from './agent-numbers.ts';
import type { Words } from '#lib/words/words';
import { lettersOf } from './letters.ts';

/** What an agent is called on this board. `fullName` is null where the source has none. */
export type NameAgent = (key: string, fullName: string | null) => string;

/** Only where names are shown whole does a missing one give way to the login. */
export function agentNamer(
  names: AgentNames,
  numbers: Pick<AgentNumbers, 'numberOf'>,
  t: Words<'panels'>,
): NameAgent {
  const numbered = (key: string): string => t('agents.numbered', { number: String(numbers.numberOf(key)) });
  switch (names) {
    case 'names':
      return (key, fullName) => fullName ?? key;
    case 'initials':
      return (key, fullName) => (fullName === null ? numbered(key) : initialsOf(fullName));
    case 'hidden':
      return numbered;
  }
}

/** `J. P.` of Jon Petrov: of the first word and the last. */
export function initialsOf(fullName: string): string {
  const words = fullName.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .flatMap((word) => lettersOf(word ?? '')[0] ?? [])
    .map((letter) => `${letter.toUpperCase()}.`)
    .join(' ');
}
