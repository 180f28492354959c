import type { Spoken } from '#lib/words/spoken';
import { NO_DATA } from './no-data.ts';

const formats = new Map<string, Intl.NumberFormat>();

export interface PercentOptions {
  /** None on a wall, one on a desk. */
  decimals?: number;
  /** False leaves the sign to the layout. */
  sign?: boolean;
}

/** A ratio 0–1 as a percent; null is `–`, not 0 %. */
export function formatPercent(
  ratio: number | null,
  t: Spoken,
  { decimals = 0, sign = true }: PercentOptions = {},
): string {
  if (ratio === null || Number.isNaN(ratio)) return NO_DATA;
  const locale = t('locale');
  const name = `${locale}/${decimals}/${sign}`;
  let format = formats.get(name);
  if (!format) {
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    format = new Intl.NumberFormat(locale, { ...digits, ...(sign && { style: 'percent' }) });
    formats.set(name, format);
  }
  return format.format(sign ? ratio : ratio * 100);
}
