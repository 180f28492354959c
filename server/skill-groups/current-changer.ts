import { AppError } from '#server/app-error';
import type { PersonCaller } from '#server/auth/caller';
import { currentPerson } from '#server/auth/current-caller';

/** Whoever asks, if they may change skill groups: what a group has, everybody sees by, so one has to see all of it. */
export function currentChanger(): PersonCaller {
  const person = currentPerson('manager');
  if (person.scope.kind !== 'all')
    throw new AppError(
      'forbidden',
      'Skill groups are changed by those who see all skills; you see some of them.',
      { reason: 'some-skills' },
    );
  return person;
}
