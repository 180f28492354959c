import { headers } from 'next/headers';
import { acceptedLocale, type Locale } from '#lib/words/locale';
import { currentCaller } from '#server/auth/current-caller';
import { cookieLocale } from '#server/http/locale-cookie';
import { runtime } from '#server/runtime-access';

/**
 * The language of the request at hand: a display's own, or what the person has chosen, or what this browser chose last
 * where nobody is known by name; else what the browser asks for, and where we do not speak that, the installation's.
 */
export async function requestLocale(): Promise<Locale> {
  const asked = acceptedLocale((await headers()).get('accept-language'));
  const { looks, walls } = runtime();
  const installation = looks.current().looks.locale;
  const caller = currentCaller();
  if (caller.kind === 'display') return walls.displays.localeOf(caller.id) ?? installation;
  return (await chosenLocale()) ?? asked ?? installation;
}

/** What whoever asks has chosen; null: as the browser asks. */
export async function chosenLocale(): Promise<Locale | null> {
  const caller = currentCaller();
  if (caller.kind === 'person' && !caller.isDemo) return caller.locale;
  return cookieLocale((await headers()).get('cookie'));
}
