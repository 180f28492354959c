import type { IncomingHttpHeaders } from 'node:http';
import { acceptedLocale, type Locale } from '#lib/words/locale';
import { cookieLocale } from '#server/http/locale-cookie';
import { runtime } from '#server/runtime-access';
import { currentCaller } from './current-caller.ts';

type Heard = Pick<IncomingHttpHeaders, 'cookie' | 'accept-language'>;

/**
 * The language to answer the request at hand in: a display's own, or what the person has chosen, or what this browser
 * chose last where nobody is known by name; else what the browser asks for, and where we do not speak that, the installation's.
 */
export function spokenLocale(headers: Heard): Locale {
  const { looks, walls } = runtime();
  const installation = looks.current().looks.locale;
  const caller = currentCaller();
  if (caller.kind === 'display') return walls.displays.localeOf(caller.id) ?? installation;
  return chosenLocale(headers) ?? acceptedLocale(headers['accept-language'] ?? null) ?? installation;
}

/** What whoever asks has chosen; null: as the browser asks. */
export function chosenLocale({ cookie }: Pick<Heard, 'cookie'>): Locale | null {
  const caller = currentCaller();
  if (caller.kind === 'person' && !caller.isDemo) return caller.locale;
  return cookieLocale(cookie ?? null);
}
