import type { Spoken } from '#lib/words/spoken';

const formats = new Map<string, Intl.NumberFormat>();

/** An amount of the domain's money, whose name nobody tells us: `1,234.50`. */
export function formatMoney(value: number, t: Spoken): string {
  const locale = t('locale');
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    formats.set(locale, format);
  }
  return format.format(value);
}
