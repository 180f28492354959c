import { AUDIT_OUTCOMES, type AuditActorView } from '#lib/domain/audit-view';
import { ACTION_WORDS, OUTCOME_WORDS } from './action-words.ts';
import { AUDIT_ACTIONS } from './audit.ts';

interface Option {
  value: string;
  label: string;
}

/** What can be chosen to narrow the audit down; the first of each narrows nothing. */
export function filterOptions(
  actors: readonly AuditActorView[],
  chosenActor: string,
): { actors: Option[]; actions: Option[]; outcomes: Option[] } {
  const known = actors.map(({ key, kind, name }) => ({ value: key, label: labelOf(kind, name) }));
  const isKnown = chosenActor === '' || known.some(({ value }) => value === chosenActor);
  return {
    actors: [
      { value: '', label: 'Anyone' },
      ...known,
      ...(isKnown ? [] : [{ value: chosenActor, label: 'Somebody who is not listed' }]),
    ],
    actions: [
      { value: '', label: 'Anything' },
      ...AUDIT_ACTIONS.map((action) => ({ value: action, label: ACTION_WORDS[action] })),
    ],
    outcomes: [
      { value: '', label: 'Any' },
      ...AUDIT_OUTCOMES.map((outcome) => ({ value: outcome, label: OUTCOME_WORDS[outcome] })),
    ],
  };
}

function labelOf(kind: string, name: string): string {
  switch (kind) {
    case 'token':
      return `${name} (token)`;
    case 'display':
      return `${name} (display)`;
    case 'system':
      return 'The server itself';
    default:
      return name;
  }
}
