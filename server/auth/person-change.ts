import type { PersonView } from '#lib/domain/person';
import type { AuditAction, AuditNote } from '#server/audit/audit';
import { scopeText } from './scope-text.ts';

interface Noted {
  action: AuditAction;
  details: NonNullable<AuditNote['details']>;
}

/** What the audit notes of a change; nothing where all stayed as it was. */
export function changedFields(before: PersonView, after: PersonView): Noted[] {
  const noted: Noted[] = [];
  const details: Record<string, string | number> = {};
  if (before.name !== after.name) details.nameBefore = before.name;
  if (before.role !== after.role) {
    details.roleBefore = before.role;
    details.role = after.role;
  }
  if (scopeText(before.scope) !== scopeText(after.scope)) {
    details.scopeBefore = scopeInWords(before);
    details.scope = scopeInWords(after);
  }
  if (Object.keys(details).length > 0) noted.push({ action: 'person.changed', details });
  if (before.disabledAt === null && after.disabledAt !== null)
    noted.push({ action: 'person.disabled', details: {} });
  if (before.disabledAt !== null && after.disabledAt === null)
    noted.push({ action: 'person.enabled', details: {} });
  return noted;
}

export function scopeInWords({ scope }: PersonView): string {
  return scope.kind === 'all' ? 'everything' : `${scope.entries.length} entries`;
}
