import type { Spoken } from '#lib/words/spoken';
import { dateLocale } from './date-locale.ts';

/** Zones are called by their summers and winters as they are now, not as they were in 1970. */
const ANY_YEAR_OF_LATE = Date.UTC(2024, 6, 1);

const names = new Map<string, string>();

/** What people call an IANA zone, at any time of the year: `Central European Time`. Its own name where nobody knows it. */
export function zoneName(zone: string, t: Spoken): string {
  const locale = dateLocale(t);
  const key = `${locale}/${zone}`;
  const known = names.get(key) ?? nameIn(zone, locale) ?? zone;
  names.set(key, known);
  return known;
}

function nameIn(timeZone: string, locale: string): string | undefined {
  try {
    const name = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' })
      .formatToParts(ANY_YEAR_OF_LATE)
      .find(({ type }) => type === 'timeZoneName')?.value;
    return name?.startsWith('GMT') ? timeZone : name;
  } catch {
    return undefined;
  }
}
