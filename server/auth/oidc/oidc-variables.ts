import * as z from 'zod';
import { isThisMachine } from '#lib/domain/service-address';
import type { OidcSettings } from './oidc-settings.ts';

const address = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://login.example.com' })
  .refine(keepsSecrets, { message: 'must be https: the client secret would go out in clear' });

/** The variables of the company's sign-in, for the environment's shape. */
export const OIDC_VARIABLES = {
  OIDC_ISSUER: z.exactOptional(address),
  OIDC_CLIENT_ID: z.exactOptional(z.string().min(1)),
  OIDC_CLIENT_SECRET: z.exactOptional(z.string().min(1)),
  OIDC_NAME: z
    .string()
    .min(1)
    .max(60, 'must have at most 60 characters: it stands on a button')
    .default('your company'),
  OIDC_AUTHORIZATION_URL: z.exactOptional(address),
  OIDC_TOKEN_URL: z.exactOptional(address),
  OIDC_USERINFO_URL: z.exactOptional(address),
  OIDC_JWKS_URL: z.exactOptional(address),
  OIDC_SIGN_UP: z.enum(['invited', 'viewer']).default('invited'),
};

type Read = z.infer<z.ZodObject<typeof OIDC_VARIABLES>> & { PUBLIC_URL?: string };

const NEEDED = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL'] as const;

/** What is missing of a company's sign-in that somebody began to set up. Its provider must know our address. */
export function missingOfOidc(read: Read): string[] {
  const isBegun = [read.OIDC_ISSUER, read.OIDC_CLIENT_ID, read.OIDC_CLIENT_SECRET].some(
    (value) => value !== undefined,
  );
  return isBegun ? NEEDED.filter((name) => read[name] === undefined) : [];
}

export function oidcIn(read: Read): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = read;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return {
    issuer,
    clientId,
    clientSecret,
    name: read.OIDC_NAME,
    authorizationUrl: read.OIDC_AUTHORIZATION_URL ?? null,
    tokenUrl: read.OIDC_TOKEN_URL ?? null,
    userInfoUrl: read.OIDC_USERINFO_URL ?? null,
    jwksUrl: read.OIDC_JWKS_URL ?? null,
    signUp: read.OIDC_SIGN_UP,
  };
}

function keepsSecrets(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol !== 'http:' || isThisMachine(url.hostname);
}
