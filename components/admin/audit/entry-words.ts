import type { AuditEntryView } from '#lib/domain/audit-view';
import { isKnownKey } from '#lib/words/known-key';
import type { Words } from '#lib/words/words';

type Detail = AuditEntryView['details'][number];

/** What was done. An action that an older or newer version wrote is shown by its own name. */
export function actionWords({ action }: Pick<AuditEntryView, 'action'>, t: Words<'admin'>): string {
  const [concept = '', what = ''] = action.split('.', 2);
  const key = `audit.actions.${concept}.${what}`;
  return isKnownKey(t, key) ? t(key) : action;
}

export function detailLabel({ key: name, label }: Detail, t: Words<'admin'>): string {
  const key = `audit.details.${name}`;
  return isKnownKey(t, key) ? t(key) : label;
}

/** A value that is one of ours in words; names, hosts and the like as they are. */
export function detailValue({ value }: Detail, t: Words<'admin'>): string {
  const key = `audit.values.${value.replaceAll(' ', '-')}`;
  return /^[a-z -]+$/u.test(value) && isKnownKey(t, key) ? t(key) : value;
}
