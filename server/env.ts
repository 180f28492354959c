import * as z from 'zod';
import type { OidcSettings } from './auth/oidc/oidc-settings.ts';
import { OIDC_VARIABLES, missingOfOidc, oidcIn } from './auth/oidc/oidc-variables.ts';
import { NO_PROXIES, type TrustedProxies, readTrustedProxies } from './http/client-address.ts';
import {
  type ConnectionPlan,
  type Credential,
  ENVIRONMENT_CONNECTION,
} from './connections/connection-plan.ts';
import { periodOf, rangeOf } from './five9/values/wire-settings.ts';

const zone = z
  .string()
  .refine(isZone, { message: 'must be an IANA time zone such as Europe/Berlin or America/New_York' });

const shape = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  ALLOWED_HOSTS: z.string().default(''),
  DATA_DIR: z.string().min(1).default('.data'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DATABASE_URL: z.exactOptional(
    z.url({
      protocol: /^postgres(ql)?$/,
      error: 'must be an address such as postgres://user@host/watchfloor',
    }),
  ),
  PUBLIC_URL: z.exactOptional(
    z
      .url({ protocol: /^https?$/, error: 'must be an address such as https://wall.example.com' })
      .refine((address) => ['', '/'].includes(URL.parse(address)?.pathname ?? ''), {
        message: 'must be an address without a path, such as https://wall.example.com',
      }),
  ),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .refine((list) => readTrustedProxies(list) !== null, {
      message: 'must be addresses or networks, with commas, such as 127.0.0.1, 10.0.0.0/8',
    }),
  ...OIDC_VARIABLES,
  SECRET_KEY: z.exactOptional(z.string()),
  WATCHFLOOR_DEMO: z.enum(['0', '1']).default('0'),
  FIVE9_URL: z.exactOptional(
    z
      .url({ protocol: /^https?$/, error: 'must be an http or https address' })
      .refine(keepsSecrets, { message: 'must be https: the password would go out in clear' }),
  ),
  FIVE9_USERNAME: z.exactOptional(z.string().min(1)),
  FIVE9_PASSWORD: z.exactOptional(z.string().min(1)),
  FIVE9_ACTING_USERNAME: z.exactOptional(z.string().min(1)),
  FIVE9_ACTING_PASSWORD: z.exactOptional(z.string().min(1)),
  FIVE9_NAME: z.string().min(1).default('Five9'),
  FIVE9_ZONE: zone.default('America/Los_Angeles'),
  FIVE9_DATA_CENTRE_ZONE: zone.default('America/Los_Angeles'),
  FIVE9_SHIFT_START: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 08:00')
    .default('08:00'),
  FIVE9_STATISTICS_RANGE: z
    .enum(['RollingHour', 'CurrentDay', 'CurrentWeek', 'CurrentMonth', 'Lifetime', 'CurrentShift'])
    .default('CurrentDay'),
  FIVE9_ROLLING_PERIOD: z
    .enum(['Minutes5', 'Minutes10', 'Minutes15', 'Minutes30', 'Hour1', 'Hours2', 'Hours3', 'Today'])
    .default('Minutes30'),
});

/** What the server was told at its start. */
export interface Env {
  port: number;
  host: string;
  /** Where people reach us when a proxy stands in front, such as `https://wall.example.com`; null on our own address. */
  publicUrl: string | null;
  trustedProxies: TrustedProxies;
  /** Names that requests may ask for beside the machine's own, in small letters. */
  allowedHosts: string[];
  dataDir: string;
  /** Where the store is, when it is not a file in `dataDir`. */
  databaseUrl: string | null;
  /** The company's own sign-in, when it has one. */
  oidc: OidcSettings | null;
  /** The key that secrets are sealed with, in base64, when it is not a file in `dataDir`. */
  secretKey: string | null;
  /** Started to be looked at, on simulated connections: the demonstration's door may open. */
  isDemo: boolean;
  logLevel: z.infer<typeof shape>['LOG_LEVEL'];
  /** The connection that the environment gives, beside those in the store. */
  five9: ConnectionPlan | null;
}

export type EnvReading = { kind: 'ok'; env: Env } | { kind: 'bad'; problems: string[] };

/** Reads and checks the environment. Problems name the variable and what it must be, never its value. */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): EnvReading {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(given);
  if (!parsed.success)
    return {
      kind: 'bad',
      problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issueText(issue, given)}`),
    };
  const read = parsed.data;
  const missing = [...missingOf(read), ...missingOfOidc(read)];
  if (missing.length > 0) return { kind: 'bad', problems: missing.map((name) => `${name}: is not set`) };
  return {
    kind: 'ok',
    env: {
      port: read.PORT,
      host: read.HOST,
      allowedHosts: [hostIn(read.PUBLIC_URL), ...read.ALLOWED_HOSTS.toLowerCase().split(/[\s,]+/)].filter(
        (name) => name !== '',
      ),
      publicUrl: read.PUBLIC_URL === undefined ? null : new URL(read.PUBLIC_URL).origin,
      trustedProxies: readTrustedProxies(read.TRUSTED_PROXIES) ?? NO_PROXIES,
      dataDir: read.DATA_DIR,
      databaseUrl: read.DATABASE_URL ?? null,
      oidc: oidcIn(read),
      secretKey: read.SECRET_KEY ?? null,
      isDemo: read.WATCHFLOOR_DEMO === '1',
      logLevel: read.LOG_LEVEL,
      five9: connectionIn(read),
    },
  };
}

/** An address, a user and a password make a connection, a user and a password somebody to act as; a part of them is a mistake. */
function missingOf(read: z.infer<typeof shape>): string[] {
  const groups = [
    ['FIVE9_URL', 'FIVE9_USERNAME', 'FIVE9_PASSWORD'],
    ['FIVE9_ACTING_USERNAME', 'FIVE9_ACTING_PASSWORD'],
  ] as const;
  return groups.flatMap((needed) => {
    const missing = needed.filter((name) => read[name] === undefined);
    return missing.length === needed.length ? [] : missing;
  });
}

function connectionIn(read: z.infer<typeof shape>): ConnectionPlan | null {
  const { FIVE9_URL: url, FIVE9_USERNAME: username, FIVE9_PASSWORD: password } = read;
  if (url === undefined || username === undefined || password === undefined) return null;
  const acting = actingIn(read);
  return {
    origin: 'environment',
    settings: {
      id: ENVIRONMENT_CONNECTION,
      name: read.FIVE9_NAME,
      url: serviceUrl(url),
      ...(isBareHost(url) && { findsVersion: true }),
      zone: read.FIVE9_ZONE,
      dataCentreZone: read.FIVE9_DATA_CENTRE_ZONE,
      businessDayStartMs: 0,
      shiftStartMs: msOfDay(read.FIVE9_SHIFT_START),
      statisticsRange: rangeOf(read.FIVE9_STATISTICS_RANGE),
      rollingPeriod: periodOf(read.FIVE9_ROLLING_PERIOD),
      columnRoles: {},
    },
    credentials: { polling: { username, password }, ...(acting && { acting }) },
  };
}

function actingIn(read: z.infer<typeof shape>): Credential | null {
  const { FIVE9_ACTING_USERNAME: username, FIVE9_ACTING_PASSWORD: password } = read;
  return username === undefined || password === undefined ? null : { username, password };
}

function hostIn(publicUrl: string | undefined): string {
  return (URL.parse(publicUrl ?? '')?.hostname ?? '').replace(/^\[|\]$/g, '');
}

function msOfDay(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** A bare host means the newest contract known in full that is there; what stands behind a copied address (`?wsdl&user=…`) is left out. */
function serviceUrl(address: string): string {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  if (isBareHost(address)) url.pathname = '/wssupervisor/v9_5/SupervisorWebService';
  return url.toString();
}

function isBareHost(address: string): boolean {
  const { pathname } = new URL(address);
  return pathname === '/' || pathname === '';
}

function keepsSecrets(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol !== 'http:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
}

function issueText(issue: z.core.$ZodIssue, given: Readonly<Record<string, string | undefined>>): string {
  const name = issue.path[0];
  return typeof name === 'string' && given[name] === undefined ? 'is not set' : issue.message;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
