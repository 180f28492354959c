import type { Spoken } from '#lib/words/spoken';

/** By which rules a language writes days and times: English as people outside of America do, day before month. */
export function dateLocale(t: Spoken): string {
  const locale = t('locale');
  return locale === 'en' ? 'en-GB' : locale;
}
