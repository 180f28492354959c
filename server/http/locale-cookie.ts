import { isLocale, type Locale } from '#lib/words/locale';

/** What a browser keeps of the language chosen last, for the pages before anybody is signed in. It is no secret. */
const COOKIE = 'wf_locale';
const COOKIE_LIFE_S = 400 * 24 * 3600;

/** The language in a Cookie header; null where none was chosen. */
export function cookieLocale(cookieHeader: string | null): Locale | null {
  for (const pair of (cookieHeader ?? '').split(';')) {
    const [name, value] = pair.split('=', 2).map((part) => part.trim());
    if (name === COOKIE && isLocale(value)) return value;
  }
  return null;
}

/** The Set-Cookie line that has a browser keep a language, or forget it. */
export function localeCookie(locale: Locale | null): string {
  const lifeS = locale === null ? 0 : COOKIE_LIFE_S;
  return [`${COOKIE}=${locale ?? ''}`, 'Path=/', `Max-Age=${lifeS}`, 'HttpOnly', 'SameSite=Lax'].join('; ');
}
