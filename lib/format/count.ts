import { NO_DATA } from './no-data.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A number grouped as the locale does (a whole one without decimals, others with two at most); null is `–`. */
export function formatCount(value: number | null, locale = 'en'): string {
  if (value === null || Number.isNaN(value)) return NO_DATA;
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    formats.set(locale, format);
  }
  return format.format(value);
}
