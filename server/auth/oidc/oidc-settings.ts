/** The company's own sign-in. Addresses given here are used as they are; the rest is asked of the issuer. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button says. */
  name: string;
  authorizationUrl: string | null;
  tokenUrl: string | null;
  userInfoUrl: string | null;
  jwksUrl: string | null;
  /** `invited`: only people whom an administrator added come in; `viewer`: others too, seeing nothing until given a scope. */
  signUp: 'invited' | 'viewer';
}

export const OIDC_PROVIDER = 'oidc';
