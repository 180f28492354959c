import { isRecord, listOf, type XmlRecord, type XmlValue } from './xml-value.ts';

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const ENUMERATION_ALIASES: Readonly<Record<string, string>> = { hour2: 'Hours2', hour3: 'Hours3' };

/** Text as it stands. Where a document wraps it once more (`<role><userRole>…`), the text inside; otherwise ''. */
export function readText(value: XmlValue | undefined): string {
  const first = listOf(value)[0];
  if (typeof first === 'string') return first;
  if (!isRecord(first)) return '';
  const inner = Object.values(first);
  return inner.length === 1 ? readText(inner[0]) : '';
}

/** Like `readText`, but null where the element is nil or missing. */
export function readNullableText(value: XmlValue | undefined): string | null {
  const first = listOf(value)[0];
  return first === null || first === undefined ? null : readText(first);
}

/** A whole or decimal number with any white space around it; null when there is none. */
export function readNumber(value: XmlValue | undefined): number | null {
  const text = readText(value).trim();
  return NUMBER.test(text) ? Number(text) : null;
}

/** `true`, `yes` and `1` in any case; anything else there is false; null when missing. */
export function readBoolean(value: XmlValue | undefined): boolean | null {
  const text = readText(value).trim().toLowerCase();
  return text === '' ? null : text === 'true' || text === 'yes' || text === '1';
}

/** The member that a text names, without regard to case or white space; null for a member we do not know. */
export function readMember<const Member extends string>(
  value: XmlValue | undefined,
  members: readonly Member[],
): Member | null {
  const text = readText(value).trim().toLowerCase();
  const wanted = (ENUMERATION_ALIASES[text] ?? text).toLowerCase();
  return members.find((member) => member.toLowerCase() === wanted) ?? null;
}

/** The record in a value; one that is wrapped once more in an element of its type's name is unwrapped. */
export function readRecord(value: XmlValue | undefined, typeName: string): XmlRecord {
  const first = listOf(value)[0];
  if (!isRecord(first)) return {};
  const inner = first[typeName];
  return Object.keys(first).length === 1 && isRecord(inner) ? inner : first;
}

/** The texts of a `row`: `values` holding `data`; nil cells read as null. */
export function readRow(value: XmlValue | undefined): (string | null)[] {
  const row = listOf(value)[0];
  if (!isRecord(row)) return [];
  const values = listOf(row['values'] ?? row['row'])[0];
  const holder = isRecord(values) ? values : row;
  return listOf(holder['data']).map((cell) => (cell === null ? null : readText(cell)));
}
