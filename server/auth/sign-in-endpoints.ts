import * as z from 'zod';
import { LEAST_PASSWORD_LENGTH, MOST_NAME_LENGTH, MOST_PASSWORD_LENGTH } from '#lib/domain/person';
import { OIDC_PROVIDER } from './oidc/oidc-settings.ts';
import type { LimitedKind } from './sign-in-limits.ts';

/** A path of our own, for a browser to go to afterwards. */
const ownPath = z
  .string()
  .max(2_000)
  .regex(/^\/(?![/\\])[^\\\s]*$/, 'must be a path of this site');

/** A new password. */
export const newPassword = z
  .string()
  .min(LEAST_PASSWORD_LENGTH, `must have at least ${LEAST_PASSWORD_LENGTH} characters`)
  .max(MOST_PASSWORD_LENGTH, `must have at most ${MOST_PASSWORD_LENGTH} characters`);

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'must have at most 254 characters')
  .pipe(z.email('must be an e-mail address'));

export const nameSchema = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(MOST_NAME_LENGTH, `must have at most ${MOST_NAME_LENGTH} characters`);

export const linkToken = z.string().min(1).max(200);

const givenPassword = z.string().min(1).max(1_000);
const code = z.string().trim().min(1).max(40);

/** What one of the library's endpoints takes from outside. Those not listed here do not exist. */
export interface SignInEndpoint {
  body: z.ZodType<Record<string, unknown>>;
  limit: LimitedKind | null;
  /** `stranger`: signs somebody in; `person`: of somebody signed in; `either`: begun by one, finished by the other. */
  by: 'stranger' | 'person' | 'either';
}

export const SIGN_IN_ENDPOINTS: Readonly<Record<string, SignInEndpoint>> = {
  '/sign-in/email': {
    body: z.strictObject({ email: z.string().trim().max(254), password: givenPassword }),
    limit: 'password',
    by: 'stranger',
  },
  '/sign-in/social': {
    body: z.strictObject({ provider: z.literal(OIDC_PROVIDER), callbackURL: ownPath }),
    limit: 'provider',
    by: 'stranger',
  },
  '/two-factor/verify-totp': {
    body: z.strictObject({ code, trustDevice: z.boolean().optional() }),
    limit: 'code',
    by: 'either',
  },
  '/two-factor/verify-backup-code': {
    body: z.strictObject({ code, trustDevice: z.boolean().optional() }),
    limit: 'code',
    by: 'stranger',
  },
  '/two-factor/enable': {
    body: z.strictObject({ password: givenPassword }),
    limit: 'password',
    by: 'person',
  },
  '/two-factor/disable': {
    body: z.strictObject({ password: givenPassword }),
    limit: 'password',
    by: 'person',
  },
  '/two-factor/generate-backup-codes': {
    body: z.strictObject({ password: givenPassword }),
    limit: 'password',
    by: 'person',
  },
  '/change-password': {
    body: z
      .strictObject({ currentPassword: givenPassword, newPassword })
      .transform((body) => ({ ...body, revokeOtherSessions: true })),
    limit: 'password',
    by: 'person',
  },
  '/sign-out': { body: z.unknown().transform(() => ({})), limit: null, by: 'either' },
};
