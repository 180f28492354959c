import { validateToken } from 'better-auth/oauth2';
import * as z from 'zod';
import type { OidcSettings } from './oidc-settings.ts';
import type { ProviderEndpoints } from './provider-endpoints.ts';

/** What the provider says of whoever signed in there. */
export interface Claims {
  subject: string;
  email: string | null;
  isEmailVerified: boolean;
  name: string | null;
}

const claims = z.object({
  sub: z.string().min(1),
  email: z.email().optional().catch(undefined),
  email_verified: z
    .union([z.boolean(), z.literal('true').transform(() => true)])
    .optional()
    .catch(undefined),
  name: z.string().min(1).optional().catch(undefined),
});
const bound = z.object({
  nonce: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.string().optional(),
});

const ANSWER_WITHIN_MS = 5_000;

/**
 * Checks the ID token (signature, issuer, audience, age, and that it answers this very request) and asks for the e-mail where
 * it does not hold one. Rejects when anything is amiss.
 */
export async function readClaims(
  tokens: { idToken?: string | undefined; accessToken?: string | undefined; nonce?: string | undefined },
  settings: OidcSettings,
  endpoints: ProviderEndpoints,
): Promise<Claims> {
  if (!tokens.idToken || !tokens.nonce) throw new Error('The provider sent no ID token');
  const { payload } = await validateToken(tokens.idToken, endpoints.jwksUrl, {
    issuer: settings.issuer,
    audience: settings.clientId,
  });
  const { nonce, aud, azp } = bound.parse(payload);
  if (nonce !== tokens.nonce) throw new Error('The ID token answers another request');
  if (azp !== settings.clientId && (azp !== undefined || (Array.isArray(aud) && aud.length > 1)))
    throw new Error('The ID token was made for another client');
  const told = claims.parse(payload);
  const rest =
    told.email === undefined && endpoints.userInfoUrl !== null && tokens.accessToken
      ? await readUserInfo(endpoints.userInfoUrl, tokens.accessToken)
      : told;
  if (rest.sub !== told.sub) throw new Error('The provider told of two different people');
  return {
    subject: told.sub,
    email: rest.email?.toLowerCase() ?? null,
    isEmailVerified: rest.email_verified === true,
    name: rest.name ?? told.name ?? null,
  };
}

async function readUserInfo(url: string, accessToken: string): Promise<z.infer<typeof claims>> {
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${accessToken}` },
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  if (!response.ok) throw new Error(`The provider answered ${response.status}`);
  return claims.parse(await response.json());
}
