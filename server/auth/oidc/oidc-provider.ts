import type { BetterAuthPlugin } from 'better-auth';
import { APIError } from 'better-auth/api';
import { createAuthorizationURL, type OAuthProvider, validateAuthorizationCode } from 'better-auth/oauth2';
import type { SignInProblem } from '#lib/domain/sign-in-problem';
import { accountIdOf } from './admit-by-claims.ts';
import { OIDC_PROVIDER, type OidcSettings } from './oidc-settings.ts';
import { createProviderEndpoints } from './provider-endpoints.ts';
import { type Claims, readClaims } from './read-claims.ts';

export interface OidcProviderOptions {
  settings: OidcSettings;
  /** Whether somebody the provider vouches for may come in; adds strangers where they are welcome. */
  admit: (claims: Claims) => Promise<'welcome' | SignInProblem>;
  /** Told of what went wrong at the provider's, for the log. */
  onFailed: (error: unknown) => void;
}

/**
 * The company's sign-in as the library's provider. The library keeps state, PKCE and nonce; what it cannot do is be asked for
 * endpoints late, and refuse somebody for a reason of ours.
 */
export function oidcPlugin({ settings, admit, onFailed }: OidcProviderOptions): BetterAuthPlugin {
  const endpoints = createProviderEndpoints(settings);
  const provider: OAuthProvider<{ accountId: string }> = {
    id: OIDC_PROVIDER,
    name: settings.name,
    issuer: settings.issuer,
    requiresIdTokenNonce: true,
    disableSignUp: true,
    accountSubject: ({ profile }) => profile.accountId,
    options: { disableIdTokenSignIn: true, disableSignUp: true },

    async createAuthorizationURL({ state, codeVerifier, redirectURI, idTokenNonce }) {
      const { authorizationUrl } = await endpoints().catch((error: unknown) => {
        onFailed(error);
        throw new APIError('BAD_GATEWAY');
      });
      return createAuthorizationURL({
        id: OIDC_PROVIDER,
        options: { clientId: settings.clientId },
        authorizationEndpoint: authorizationUrl,
        state,
        codeVerifier,
        redirectURI,
        scopes: ['openid', 'email', 'profile'],
        nonce: idTokenNonce,
      });
    },

    async validateAuthorizationCode({ code, codeVerifier, redirectURI }) {
      try {
        const { tokenUrl, authentication } = await endpoints();
        return await validateAuthorizationCode({
          code,
          codeVerifier,
          redirectURI,
          options: { clientId: settings.clientId, clientSecret: settings.clientSecret },
          tokenEndpoint: tokenUrl,
          authentication,
        });
      } catch (error) {
        onFailed(error);
        throw error;
      }
    },

    async getUserInfo({ idToken, accessToken, expectedIdTokenNonce: nonce }) {
      let claims: Claims;
      try {
        claims = await readClaims({ idToken, accessToken, nonce }, settings, await endpoints());
      } catch (error) {
        onFailed(error);
        return null;
      }
      const outcome = await admit(claims);
      if (outcome !== 'welcome') throw backToSignIn(outcome);
      return {
        user: {
          email: claims.email ?? `${claims.subject}@unknown.invalid`,
          emailVerified: claims.isEmailVerified,
          name: claims.name ?? claims.email ?? '',
        },
        data: { accountId: accountIdOf(settings.issuer, claims.subject) },
      };
    },
  };
  return { id: 'watchfloor-oidc', init: () => ({ context: { socialProviders: [provider] } }) };
}

function backToSignIn(problem: SignInProblem): APIError {
  return new APIError('FOUND', undefined, { location: `/sign-in?problem=${problem}` });
}
