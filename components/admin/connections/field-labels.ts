import { CREDENTIAL_PURPOSES } from '#lib/domain/connection-settings';
import { PURPOSE_WORDS } from './connection-words.ts';
import { userField } from './entered-connection.ts';

/** What the fields of a connection are called, to name those that are wrong. */
export const FIELD_LABELS: Readonly<Record<string, string>> = {
  'settings.name': 'Name',
  'settings.url': 'Address',
  'settings.zone': 'Time zone of the contact centre',
  'settings.dataCentreZone': 'Time zone of the data centre',
  'settings.businessDayStart': 'Business day begins',
  'settings.shiftStart': 'Shift begins',
  ...Object.fromEntries(
    CREDENTIAL_PURPOSES.flatMap((purpose) => [
      [userField(purpose, 'username'), `${PURPOSE_WORDS[purpose].title}, user name`],
      [userField(purpose, 'password'), `${PURPOSE_WORDS[purpose].title}, password`],
    ]),
  ),
};
