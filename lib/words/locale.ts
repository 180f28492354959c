/** The languages Watchfloor speaks, English first: it is the one that is there when nothing says otherwise. */
export const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'en';

/** What each language calls itself, for whoever looks for theirs. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', de: 'Deutsch' };

export function isLocale(text: string | null | undefined): text is Locale {
  return LOCALES.some((locale) => locale === text);
}

/** The language that an Accept-Language header likes best of those spoken here; null where it names none of them. */
export function acceptedLocale(header: string | null): Locale | null {
  let best: { locale: Locale; weight: number } | null = null;
  for (const entry of (header ?? '').split(',')) {
    const [range = '', ...parameters] = entry.split(';').map((part) => part.trim());
    const locale = range.toLowerCase().split('-', 1)[0];
    const weight = weightIn(parameters);
    if (isLocale(locale) && weight > (best?.weight ?? 0)) best = { locale, weight };
  }
  return best?.locale ?? null;
}

/** 1 where none is given; what cannot be read counts for nothing. */
function weightIn(parameters: readonly string[]): number {
  const given = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = given === undefined ? 1 : Number(given.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
