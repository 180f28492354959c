import { createHmac, timingSafeEqual } from 'node:crypto';

/** Reads the cookies that the sign-in library signs, so that what was never ours costs no query. */
export interface SignedCookies {
  /** The session's token. */
  session(cookieHeader: string | null | undefined): string | null;
  /** Names the second factor that is under way. */
  secondFactor(cookieHeader: string | null | undefined): string | null;
}

export const COOKIE_PREFIX = 'watchfloor';

/** Whether browsers reach us by https, and so keep what they are given to it. */
export function isSecure(publicUrl: string | null): boolean {
  return publicUrl?.startsWith('https:') ?? false;
}

export function createSignedCookies({
  secret,
  isSecure,
}: {
  secret: string;
  isSecure: boolean;
}): SignedCookies {
  const prefix = `${isSecure ? '__Secure-' : ''}${COOKIE_PREFIX}`;

  function read(name: string, header: string | null | undefined): string | null {
    for (const pair of (header ?? '').split(';')) {
      const at = pair.indexOf('=');
      if (at < 0 || pair.slice(0, at).trim() !== name) continue;
      const value = verified(decoded(pair.slice(at + 1).trim()), secret);
      if (value !== null) return value;
    }
    return null;
  }

  return {
    session: (header) => read(`${prefix}.session_token`, header),
    secondFactor: (header) => read(`${prefix}.two_factor`, header),
  };
}

/** `value.signature`, the signature being the base64 HMAC-SHA-256 of the value. */
function verified(signed: string, secret: string): string | null {
  const at = signed.lastIndexOf('.');
  if (at <= 0) return null;
  const value = signed.slice(0, at);
  const given = Buffer.from(signed.slice(at + 1), 'base64');
  const right = createHmac('sha256', secret).update(value).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? value : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
