import type { Spoken } from '#lib/words/spoken';
import { NO_DATA } from './no-data.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A number grouped as the language does (a whole one without decimals, others with two at most); null is `–`. */
export function formatCount(value: number | null, t: Spoken): string {
  if (value === null || Number.isNaN(value)) return NO_DATA;
  const locale = t('locale');
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    formats.set(locale, format);
  }
  return format.format(value);
}
