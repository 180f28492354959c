import { CREDENTIAL_PURPOSES } from '#lib/domain/connection-settings';
import type { Words } from '#lib/words/words';
import { settingField, userField } from './entered-connection.ts';

const SETTINGS = ['name', 'url', 'zone', 'dataCentreZone', 'businessDayStart', 'shiftStart'] as const;

/** What the fields of a connection are called, to name those that are wrong. */
export function fieldLabels(t: Words<'admin'>): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...SETTINGS.map((field) => [settingField(field), t(`connections.fields.${field}`)]),
    ...CREDENTIAL_PURPOSES.flatMap((purpose) => [
      [userField(purpose, 'username'), t(`connections.users.usernameOf.${purpose}`)],
      [userField(purpose, 'password'), t(`connections.users.passwordOf.${purpose}`)],
    ]),
  ]);
}
