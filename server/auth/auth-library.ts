import { randomUUID } from 'node:crypto';
import { betterAuth, type BetterAuthPlugin } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Kysely } from 'kysely';
import type { Clock } from '#lib/domain/clock';
import { LEAST_PASSWORD_LENGTH, MOST_PASSWORD_LENGTH } from '#lib/domain/person';
import { CLIENT_HEADER } from '#server/http/inner-headers';
import { type Logger, safeError } from '#server/ops/log';
import type { Database } from '#server/store/database';
import { COOKIE_PREFIX, isSecure } from './session-cookie.ts';
import { SESSION_IDLE_MS } from './session-rows.ts';
import { sessionMaker } from './session-maker.ts';

/** Browsers keep a cookie at most so long; the store decides earlier. */
const COOKIE_LIFE_S = 400 * 24 * 3600;

export interface AuthLibraryOptions {
  db: Kysely<Database>;
  clock: Clock;
  log: Logger;
  secret: string;
  publicUrl: string | null;
  plugins: readonly BetterAuthPlugin[];
  /** Whether that person may be signed in at this moment. */
  mayEnter: (personId: string) => Promise<boolean>;
  onSessionEnded: (sessionId: string) => void;
}

/** The sign-in library, set up: nobody signs up, nothing is mailed or reported, its tables are ours. */
export function createAuthLibrary(options: AuthLibraryOptions) {
  const { db, clock, log, secret, publicUrl, mayEnter, onSessionEnded } = options;
  return betterAuth({
    appName: 'Watchfloor',
    ...(publicUrl !== null && { baseURL: publicUrl }),
    basePath: '/api/auth',
    // With a number, a later change of the secret can still read what the former one wrote.
    secrets: [{ version: 1, value: secret }],
    database: { db, type: 'sqlite' },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: {
      level: 'error',
      log: (_level, message, ...rest) => {
        const err = rest.find((part) => part instanceof Error);
        log.warn({ ...(err && { err: safeError(err) }) }, `sign-in library: ${message.slice(0, 100)}`);
      },
    },
    // Refusals are answered all the same; what fails inside comes to us.
    onAPIError: { errorURL: '/sign-in', throw: true },
    trustedOrigins: (request) => originsOf(request, publicUrl),
    user: { modelName: 'auth_user' },
    verification: { modelName: 'auth_verification' },
    session: {
      modelName: 'auth_session',
      expiresIn: COOKIE_LIFE_S,
      disableSessionRefresh: true,
    },
    account: {
      modelName: 'auth_account',
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: false },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: LEAST_PASSWORD_LENGTH,
      maxPasswordLength: MOST_PASSWORD_LENGTH,
    },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: isSecure(publicUrl),
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [CLIENT_HEADER], ipv6Subnet: 128 },
      database: { generateId: () => randomUUID() },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            if (!(await mayEnter(session.userId))) return false;
            const now = clock.now();
            const at = new Date(now);
            return { data: { createdAt: at, updatedAt: at, expiresAt: new Date(now + SESSION_IDLE_MS) } };
          },
        },
        delete: {
          after: (session) => {
            onSessionEnded(session.id);
            return Promise.resolve();
          },
        },
      },
      account: {
        create: {
          // What the provider lets its holder do is nothing we need, so it is not kept.
          before: () => Promise.resolve({ data: { accessToken: null, refreshToken: null, idToken: null } }),
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Watchfloor',
        schema: { twoFactor: { modelName: 'auth_two_factor' } },
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
      }),
      sessionMaker(),
      ...options.plugins,
    ],
  });
}

export type AuthLibrary = ReturnType<typeof createAuthLibrary>;

/** The gate has checked the Host already; a proxy that ends TLS makes our own origin https. */
function originsOf(request: Request | undefined, publicUrl: string | null): string[] {
  const host = request?.headers.get('host');
  return [...(publicUrl === null ? [] : [publicUrl]), ...(host ? [`http://${host}`, `https://${host}`] : [])];
}
