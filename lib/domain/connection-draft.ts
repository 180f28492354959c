import * as z from 'zod';
import { ROLLING_PERIODS, type ConnectionSettings } from './connection-settings.ts';
import { readServiceAddress, SERVICE_VERSIONS } from './service-address.ts';
import { STATISTICS_RANGES } from './statistics-range.ts';

const MINUTE_MS = 60_000;
const LONGEST_NAME = 80;

const timeOfDay = z
  .string()
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Type a time of day such as 08:00.');
const zone = z
  .string()
  .trim()
  .refine(isZone, { error: 'Type an IANA time zone such as Europe/Berlin or America/New_York.' });

const fields = {
  name: z
    .string()
    .trim()
    .min(1, 'Give the connection a name.')
    .max(LONGEST_NAME, `A name has at most ${LONGEST_NAME} characters.`),
  url: z.string(),
  /** Which version of the service: the one in the address, or one that takes its place. */
  serviceVersion: z.enum(['address', ...SERVICE_VERSIONS]),
  zone,
  dataCentreZone: zone,
  businessDayStart: timeOfDay,
  shiftStart: timeOfDay,
  statisticsRange: z.enum(STATISTICS_RANGES, 'Choose one of the ranges.'),
  rollingPeriod: z.enum(ROLLING_PERIODS, 'Choose one of the periods.'),
};
const shape = z.strictObject(fields);

/** A connection's settings as they are typed. */
export type ConnectionDraft = z.infer<typeof shape>;
export interface DraftRules {
  /** Whether an address of the machine itself will do. */
  mayBeLocal: boolean;
}

/** What a typed connection must be; each problem is a sentence for the field it stands at. */
export function connectionDraftSchema({ mayBeLocal }: DraftRules): z.ZodType<ConnectionDraft> {
  return shape.check(({ value, issues }) => {
    const address = readServiceAddress(value.url, { version: value.serviceVersion, mayBeLocal });
    if (address.kind === 'bad')
      issues.push({ code: 'custom', input: value.url, path: ['url'], message: address.problem });
  });
}

/** The settings behind a checked draft. */
export function settingsOfDraft(draft: ConnectionDraft): Omit<ConnectionSettings, 'id' | 'columnRoles'> {
  const address = readServiceAddress(draft.url, { version: draft.serviceVersion, mayBeLocal: true });
  return {
    name: draft.name.trim(),
    url: address.kind === 'ok' ? address.url : draft.url,
    ...(address.kind === 'ok' && address.findsVersion && { findsVersion: true }),
    zone: draft.zone.trim(),
    dataCentreZone: draft.dataCentreZone.trim(),
    businessDayStartMs: msOfDay(draft.businessDayStart),
    shiftStartMs: msOfDay(draft.shiftStart),
    statisticsRange: draft.statisticsRange,
    rollingPeriod: draft.rollingPeriod,
  };
}

/** A connection's settings as they would have been typed. */
export function draftOfSettings(settings: ConnectionSettings): ConnectionDraft {
  return {
    name: settings.name,
    url: settings.findsVersion ? hostIn(settings.url) : settings.url,
    serviceVersion: 'address',
    zone: settings.zone,
    dataCentreZone: settings.dataCentreZone,
    businessDayStart: timeText(settings.businessDayStartMs),
    shiftStart: timeText(settings.shiftStartMs),
    statisticsRange: settings.statisticsRange,
    rollingPeriod: settings.rollingPeriod,
  };
}

/** A host alone, as it is typed where the version is to be found; a machine of one's own keeps its scheme. */
function hostIn(url: string): string {
  const { host, origin, protocol } = new URL(url);
  return protocol === 'https:' ? host : origin;
}

/** Whether the machine knows a time zone by this name. */
export function isZone(name: string): boolean {
  // Offsets such as +01:00 are taken for zones too, but know no summer time.
  if (!/^[A-Za-z]/.test(name.trim())) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name.trim() });
    return true;
  } catch {
    return false;
  }
}

function msOfDay(time: string): number {
  const [hours = '0', minutes = '0'] = time.trim().split(':');
  return (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}

function timeText(ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
