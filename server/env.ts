import * as z from 'zod';

const zone = z
  .string()
  .refine(isZone, { message: 'must be an IANA time zone such as Europe/Berlin or America/New_York' });

const shape = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  ALLOWED_HOSTS: z.string().default(''),
  WATCHFLOOR_BUILD: z.string().default('dev'),
  DATA_DIR: z.string().min(1).default('.data'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  FIVE9_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .refine(keepsSecrets, { message: 'must be https: the password would go out in clear' }),
  FIVE9_USERNAME: z.string().min(1),
  FIVE9_PASSWORD: z.string().min(1),
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

/** What the server was told at its start. Zones are IANA names; `shiftStartMs` counts from midnight. */
export interface Env {
  port: number;
  host: string;
  /** Names that requests may ask for beside the machine's own, in small letters. */
  allowedHosts: string[];
  /** Names the pages that are served. */
  build: string;
  dataDir: string;
  logLevel: z.infer<typeof shape>['LOG_LEVEL'];
  five9: {
    url: string;
    username: string;
    password: string;
    name: string;
    zone: string;
    dataCentreZone: string;
    shiftStartMs: number;
    statisticsRange: z.infer<typeof shape>['FIVE9_STATISTICS_RANGE'];
    rollingPeriod: z.infer<typeof shape>['FIVE9_ROLLING_PERIOD'];
  };
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
  const [hours = '0', minutes = '0'] = read.FIVE9_SHIFT_START.split(':');
  return {
    kind: 'ok',
    env: {
      port: read.PORT,
      host: read.HOST,
      allowedHosts: read.ALLOWED_HOSTS.toLowerCase()
        .split(/[\s,]+/)
        .filter((name) => name !== ''),
      build: read.WATCHFLOOR_BUILD,
      dataDir: read.DATA_DIR,
      logLevel: read.LOG_LEVEL,
      five9: {
        url: serviceUrl(read.FIVE9_URL),
        username: read.FIVE9_USERNAME,
        password: read.FIVE9_PASSWORD,
        name: read.FIVE9_NAME,
        zone: read.FIVE9_ZONE,
        dataCentreZone: read.FIVE9_DATA_CENTRE_ZONE,
        shiftStartMs: (Number(hours) * 60 + Number(minutes)) * 60_000,
        statisticsRange: read.FIVE9_STATISTICS_RANGE,
        rollingPeriod: read.FIVE9_ROLLING_PERIOD,
      },
    },
  };
}

/** A bare host means the newest contract known in full; what stands behind a copied address (`?wsdl&user=…`) is left out. */
function serviceUrl(address: string): string {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  if (url.pathname === '/' || url.pathname === '') url.pathname = '/wssupervisor/v9_5/SupervisorWebService';
  return url.toString();
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
