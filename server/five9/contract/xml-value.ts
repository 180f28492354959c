import type { XmlElement } from './xml-element.ts';

/**
 * An element's content as plain data: text, null for nil, a record of children by local name, or a list where a name
 * repeats. It is also what the soap package hands over for an answer it has read.
 */
export type XmlValue = string | null | XmlRecord | readonly XmlValue[];
export interface XmlRecord {
  readonly [name: string]: XmlValue;
}

/** The content of an element, names without prefixes. */
export function valueOf(element: XmlElement): XmlValue {
  if (element.nil) return null;
  return element.children.length === 0 ? element.text : recordOfChildren(element.children);
}

/** Children by name; a name that repeats becomes a list. */
export function recordOfChildren(children: readonly XmlElement[]): XmlRecord {
  const record: Record<string, XmlValue> = Object.create(null);
  for (const child of children) {
    const value = valueOf(child);
    const earlier = record[child.name];
    if (earlier === undefined) record[child.name] = value;
    else record[child.name] = Array.isArray(earlier) ? [...earlier, value] : [earlier, value];
  }
  return record;
}

export function isRecord(value: XmlValue | undefined): value is XmlRecord {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** The values of an element that may be missing, single or repeated. */
export function listOf(value: XmlValue | undefined): readonly XmlValue[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

/** The first of several spellings that is there. */
export function pick(record: XmlRecord, spellings: readonly string[]): XmlValue | undefined {
  for (const spelling of spellings) {
    const value = record[spelling];
    if (value !== undefined) return value;
  }
  return undefined;
}

function isList(value: XmlValue): value is readonly XmlValue[] {
  return Array.isArray(value);
}
