import type { ConnectionCheckName } from '#lib/domain/connection-check';
import type { ColumnRole, CredentialPurpose, RollingPeriod } from '#lib/domain/connection-settings';
import { SERVICE_VERSIONS, type VersionChoice } from '#lib/domain/service-address';
import type { StatisticsRange } from '#lib/domain/statistics-range';

export const PURPOSE_WORDS: Readonly<Record<CredentialPurpose, { title: string; about: string }>> = {
  polling: {
    title: 'Polling',
    about: 'Reads the statistics, day and night. Takes one supervisor seat of its own.',
  },
  directory: {
    title: 'Directory',
    about: 'Reads who has which skill and group. Needs the Administrator role, takes no supervisor seat.',
  },
  acting: {
    title: 'Acting',
    about: 'What people do from here is done with it. Takes a seat while it acts.',
  },
};

/** What happens where a purpose has no user of its own. */
export const WITHOUT_USER: Readonly<Record<CredentialPurpose, string>> = {
  polling: 'The connection cannot run without one.',
  directory: 'The polling user is tried.',
  acting: 'Nobody can act from here.',
};

export const RANGE_WORDS: Readonly<Record<StatisticsRange, string>> = {
  'rolling-hour': 'The last hour, moving',
  shift: 'The current shift',
  day: 'The current day',
  week: 'The current week',
  month: 'The current month',
  lifetime: 'Everything, ever',
};

export const PERIOD_WORDS: Readonly<Record<RollingPeriod, string>> = {
  '5m': '5 minutes',
  '10m': '10 minutes',
  '15m': '15 minutes',
  '30m': '30 minutes',
  '1h': '1 hour',
  '2h': '2 hours',
  '3h': '3 hours',
  today: 'Today',
};

export const ROLE_WORDS_OF: Readonly<Record<ColumnRole, { title: string; about: string }>> = {
  offered: { title: 'Calls offered', about: 'Weighs the service level over campaigns.' },
  answered: { title: 'Calls answered', about: 'Of those offered.' },
  abandoned: { title: 'Calls abandoned', about: 'Given up while waiting.' },
  serviceLevel: { title: 'Service level', about: 'The figure on the wall, as Five9 works it out.' },
  handleTime: { title: 'Handle time', about: 'Mean time of a call with its wrap-up.' },
  speedOfAnswer: { title: 'Speed of answer', about: 'Mean wait of the calls answered.' },
};

export const CHECK_WORDS: Readonly<Record<ConnectionCheckName, string>> = {
  reach: 'Host reached',
  secure: 'Secure connection',
  service: 'Five9 service and version',
  password: 'User and password',
  permissions: 'Permission to use the service',
  quota: 'Requests left',
  seat: 'Supervisor seat',
  directory: 'Directory',
  acting: 'Acting user',
};

export const VERSION_OPTIONS: readonly { value: VersionChoice; label: string }[] = [
  { value: 'address', label: 'As in the address' },
  ...SERVICE_VERSIONS.map((version) => ({
    value: version,
    label: version === 'default' ? 'Without a version (oldest)' : version.replace('_', '.'),
  })),
];

/** Host of an address, with its port where it has one; the text itself where it is none. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url;
}
