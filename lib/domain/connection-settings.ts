import type { StatisticsRange } from './statistics-range.ts';

/** Over which time the rolling figures run. */
export const ROLLING_PERIODS = ['5m', '10m', '15m', '30m', '1h', '2h', '3h', 'today'] as const;
export type RollingPeriod = (typeof ROLLING_PERIODS)[number];

/** What a user on the upstream is for. Without one of its own a purpose uses `polling`; acting has no such fallback. */
export const CREDENTIAL_PURPOSES = ['polling', 'directory', 'acting'] as const;
export type CredentialPurpose = (typeof CREDENTIAL_PURPOSES)[number];

/** The parts a column can play in our figures (METRICS). */
export const COLUMN_ROLES = [
  'offered',
  'answered',
  'abandoned',
  'serviceLevel',
  'handleTime',
  'speedOfAnswer',
  'answeredInTime',
  'abandonedInTime',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];
/** Which column of the inbound campaign statistics plays which part on this connection; absent ones are not known. */
export type ColumnRoles = Readonly<Partial<Record<ColumnRole, string>>>;

/** One upstream account and how its numbers are to be read. Credentials are apart. Zones are IANA names. */
export interface ConnectionSettings {
  /** Ours: letters, digits and `-`; it stands in queries and addresses. */
  id: string;
  name: string;
  /** Address of the statistics service with its version. */
  url: string;
  /** Older versions of the service take the place of the one in `url` where that is not there. */
  findsVersion?: true;
  zone: string;
  dataCentreZone: string;
  /** From midnight. */
  businessDayStartMs: number;
  shiftStartMs: number;
  statisticsRange: StatisticsRange;
  rollingPeriod: RollingPeriod;
  columnRoles: ColumnRoles;
}
