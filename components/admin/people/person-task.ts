import type { ListedPerson } from './listed-person.ts';
import type { MadeLink } from './person-answers.ts';

/** What is being done on the page of people, one thing at a time. */
export type PersonTask =
  | { kind: 'none' }
  | { kind: 'add' }
  | { kind: 'edit'; person: ListedPerson }
  | { kind: 'sessions'; person: ListedPerson }
  | { kind: 'new-link'; person: ListedPerson }
  | { kind: 'show-link'; name: string; made: MadeLink }
  | { kind: 'disable' | 'enable' | 'remove' | 'second-factor-off'; person: ListedPerson };
