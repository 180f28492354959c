import { connectionDraftSchema, type ConnectionDraft } from '#lib/domain/connection-draft';
import {
  CREDENTIAL_PURPOSES,
  ROLLING_PERIODS,
  type CredentialPurpose,
  type RollingPeriod,
} from '#lib/domain/connection-settings';
import { readServiceAddress, SERVICE_VERSIONS, type VersionChoice } from '#lib/domain/service-address';
import { STATISTICS_RANGES, type StatisticsRange } from '#lib/domain/statistics-range';
import type { Words } from '#lib/words/words';
import { textOf } from '#components/ui/form.tsx';
import type { FieldErrors } from '#components/ui/form-errors.ts';

/** A user as it is entered. */
export interface EnteredUser {
  username: string;
  password: string;
}
export type EnteredUsers = Partial<Record<CredentialPurpose, EnteredUser>>;

/** Name of a settings field in the form; the server names it likewise when it refuses it. */
export function settingField(field: keyof ConnectionDraft): string {
  return `settings.${field}`;
}
export function userField(purpose: CredentialPurpose, part: keyof EnteredUser): string {
  return `users.${purpose}.${part}`;
}

/** The settings as they stand in a form. */
export function draftIn(entered: FormData): ConnectionDraft {
  const text = (field: keyof ConnectionDraft): string => textOf(entered, settingField(field));
  return {
    name: text('name'),
    url: text('url'),
    serviceVersion: versionOf(text('serviceVersion')),
    zone: text('zone'),
    dataCentreZone: text('dataCentreZone'),
    businessDayStart: text('businessDayStart'),
    shiftStart: text('shiftStart'),
    statisticsRange: rangeOf(text('statisticsRange')),
    rollingPeriod: periodOf(text('rollingPeriod')),
  };
}

/** The users that a form has fields for and that are named in it. */
export function usersIn(entered: FormData): EnteredUsers {
  const users: EnteredUsers = {};
  for (const purpose of CREDENTIAL_PURPOSES) {
    const username = textOf(entered, userField(purpose, 'username')).trim();
    const password = textOf(entered, userField(purpose, 'password'));
    if (username !== '' || password !== '') users[purpose] = { username, password };
  }
  return users;
}

/** What is wrong with the settings in a form, by field. */
export function checkSettings(entered: FormData): FieldErrors {
  // Whether an address of the server's own machine will do is for the server to say.
  const parsed = connectionDraftSchema({ mayBeLocal: true }).safeParse(draftIn(entered));
  if (parsed.success) return {};
  const wrong: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) wrong[`settings.${path.join('.')}`] ??= message;
  return wrong;
}

/** What is wrong with the users in a form; those of `needed` must be there, with their passwords. */
export function checkUsers(
  entered: FormData,
  needed: readonly CredentialPurpose[],
  t: Words<'admin'>,
): FieldErrors {
  const wrong: Record<string, string> = {};
  const users = usersIn(entered);
  for (const purpose of CREDENTIAL_PURPOSES) {
    const user = users[purpose];
    if (!user && !needed.includes(purpose)) continue;
    if (!user?.username) wrong[userField(purpose, 'username')] = t('connections.users.usernameMissing');
    if (!user?.password) wrong[userField(purpose, 'password')] = t('connections.users.passwordMissing');
  }
  return wrong;
}

/** Whether an address as it is typed leads to another host than `stored`. */
export function leadsElsewhere(typed: string, stored: string): boolean {
  const address = readServiceAddress(typed, { version: 'v9_5', mayBeLocal: true });
  const origin = URL.parse(stored)?.origin;
  return address.kind === 'ok' && new URL(address.url).origin !== origin;
}

function versionOf(text: string): VersionChoice {
  return SERVICE_VERSIONS.find((version) => version === text) ?? 'address';
}
function rangeOf(text: string): StatisticsRange {
  return STATISTICS_RANGES.find((range) => range === text) ?? 'day';
}
function periodOf(text: string): RollingPeriod {
  return ROLLING_PERIODS.find((period) => period === text) ?? '30m';
}
