import type { PersonView } from '#lib/domain/person';
import type { Words } from '#lib/words/words';

/** A person and what the list says of them. */
export interface ListedPerson extends PersonView {
  /** What they may see, in words. */
  sees: string;
  /** The administrator who looks at the list. */
  isSelf: boolean;
}

/** Those whose name, e-mail, role or scope has every word of `text`. */
export function findPeople(
  people: readonly ListedPerson[],
  text: string,
  t: Words<'common'>,
): readonly ListedPerson[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return people;
  return people.filter(({ name, email, role, sees }) => {
    const all = `${name}\n${email}\n${t(`roles.${role}.name`)}\n${sees}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
