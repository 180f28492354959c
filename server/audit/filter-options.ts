import { AUDIT_OUTCOMES, type AuditActorView } from '#lib/domain/audit-view';
import type { Words } from '#lib/words/words';
import { AUDIT_ACTIONS } from './audit.ts';

interface Option {
  value: string;
  label: string;
}

interface Choices {
  actors: Option[];
  actions: Option[];
  outcomes: Option[];
}

/** What can be chosen to narrow the audit down; the first of each narrows nothing. */
export function filterOptions(
  actors: readonly AuditActorView[],
  chosenActor: string,
  t: Words<'admin'>,
): Choices {
  const known = actors.map(({ key, kind, name }) => ({ value: key, label: labelOf(kind, name, t) }));
  const isKnown = chosenActor === '' || known.some(({ value }) => value === chosenActor);
  return {
    actors: [
      { value: '', label: t('audit.filter.anyone') },
      ...known,
      ...(isKnown ? [] : [{ value: chosenActor, label: t('audit.filter.notListed') }]),
    ],
    actions: [
      { value: '', label: t('audit.filter.anything') },
      ...AUDIT_ACTIONS.map((action) => ({ value: action, label: t(`audit.actions.${action}`) })),
    ],
    outcomes: [
      { value: '', label: t('audit.filter.any') },
      ...AUDIT_OUTCOMES.map((outcome) => ({ value: outcome, label: t(`audit.outcomes.${outcome}`) })),
    ],
  };
}

function labelOf(kind: string, name: string, t: Words<'admin'>): string {
  switch (kind) {
    case 'token':
    case 'display':
      return t(`audit.actors.${kind}`, { name });
    case 'system':
      return t('audit.actors.system');
    case 'nobody':
      return t('audit.actors.nobody');
    default:
      return name;
  }
}
