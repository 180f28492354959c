/** What a paired television's browser keeps. */
const COOKIE = 'wf_display';

/** As long as browsers keep any cookie; each new token begins it anew. The server itself ends no display for its age. */
const COOKIE_LIFE_S = 400 * 24 * 3600;

const TOKEN = /^[\w-]{43}$/;

/** The token in a Cookie header; null where there is none that could be ours. */
export function displayToken(cookieHeader: string | null | undefined): string | null {
  for (const pair of (cookieHeader ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at < 0 || pair.slice(0, at).trim() !== COOKIE) continue;
    const value = pair.slice(at + 1).trim();
    if (TOKEN.test(value)) return value;
  }
  return null;
}

/** The Set-Cookie line that gives a display its token. */
export function displayCookie(token: string, { isSecure }: { isSecure: boolean }): string {
  const attributes = ['Path=/', `Max-Age=${COOKIE_LIFE_S}`, 'HttpOnly', 'SameSite=Lax'];
  return [`${COOKIE}=${token}`, ...attributes, ...(isSecure ? ['Secure'] : [])].join('; ');
}
