import * as z from 'zod';
import { AppError } from '#server/app-error';
import type { OidcSettings } from './oidc-settings.ts';

/** Where the provider does what. */
export interface ProviderEndpoints {
  authorizationUrl: string;
  tokenUrl: string;
  userInfoUrl: string | null;
  jwksUrl: string;
  /** How the client secret is sent. */
  authentication: 'basic' | 'post';
}

const address = z.url({ protocol: /^https?$/ });
const discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: address,
  token_endpoint: address,
  userinfo_endpoint: address.optional(),
  jwks_uri: address,
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
});

const ANSWER_WITHIN_MS = 5_000;

/**
 * Asks the issuer for what the settings leave open, when it is first needed and until it was answered once, so that a provider
 * that is down while we start works as soon as it is up. Rejects with AppError `upstream-failed`.
 */
export function createProviderEndpoints(settings: OidcSettings): () => Promise<ProviderEndpoints> {
  let known: Promise<ProviderEndpoints> | null = null;
  return () => {
    known ??= findEndpoints(settings).catch((error: unknown) => {
      known = null;
      throw new AppError('upstream-failed', 'The company’s sign-in cannot be reached just now', {
        cause: error,
      });
    });
    return known;
  };
}

async function findEndpoints(settings: OidcSettings): Promise<ProviderEndpoints> {
  const { authorizationUrl, tokenUrl, userInfoUrl, jwksUrl } = settings;
  if (authorizationUrl !== null && tokenUrl !== null && jwksUrl !== null)
    return { authorizationUrl, tokenUrl, userInfoUrl, jwksUrl, authentication: 'basic' };
  const response = await fetch(`${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  if (!response.ok) throw new Error(`The issuer answered ${response.status}`);
  const found = discovery.parse(await response.json());
  if (found.issuer !== settings.issuer) throw new Error('The issuer goes by another name than OIDC_ISSUER');
  const methods = found.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return {
    authorizationUrl: authorizationUrl ?? found.authorization_endpoint,
    tokenUrl: tokenUrl ?? found.token_endpoint,
    userInfoUrl: userInfoUrl ?? found.userinfo_endpoint ?? null,
    jwksUrl: jwksUrl ?? found.jwks_uri,
    authentication: methods.includes('client_secret_basic') ? 'basic' : 'post',
  };
}
