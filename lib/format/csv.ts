import { formatDuration } from './duration.ts';

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
const STARTS_FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

export type CsvValue = string | number | null;

/**
 * RFC 4180 text: CRLF after every record, quotes where needed. A text that a spreadsheet would run as a formula is
 * led by an apostrophe; plain numbers, negative ones too, are left alone. No data is an empty field.
 */
export function toCsv(records: Iterable<readonly CsvValue[]>): string {
  let text = '';
  for (const record of records) text += `${record.map(csvField).join(',')}\r\n`;
  return text;
}

export function csvField(value: CsvValue): string {
  if (value === null) return '';
  const plain = String(value);
  const safe = STARTS_FORMULA.test(plain) && !PLAIN_NUMBER.test(plain) ? `'${plain}` : plain;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Durations go out as `h:mm:ss`, which every spreadsheet reads as a time span, whatever their length. */
export function csvDuration(ms: number | null): string | null {
  if (ms === null) return null;
  return ms < 3_600_000 ? `0:${formatDuration(ms).padStart(5, '0')}` : formatDuration(ms);
}
