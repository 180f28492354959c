import type { SaxesTagPlain } from 'saxes';
import { type XmlListener, type XmlRejection, XmlStream } from './xml-stream.ts';

/** An element as read. `name` is local; `namespace` is '' where none is bound; `text` is the character data directly inside. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly nil: boolean;
  readonly children: XmlElement[];
  text: string;
}

export type XmlReading = { kind: 'ok'; root: XmlElement } | { kind: 'rejected'; reason: XmlRejection };

/** Reads a whole document that the caller has already bounded in size. Never throws. */
export function readElement(xml: string): XmlReading {
  const builder = new ElementBuilder();
  const stream = new XmlStream(builder);
  stream.push(xml);
  const rejection = stream.end();
  if (rejection) return { kind: 'rejected', reason: rejection };
  return builder.root ? { kind: 'ok', root: builder.root } : { kind: 'rejected', reason: 'malformed' };
}

/** Grows one element tree from parser events. */
export class ElementBuilder implements XmlListener {
  readonly #stack: { element: XmlElement; scope: ReadonlyMap<string, string> }[] = [];
  #root: XmlElement | null = null;

  get root(): XmlElement | null {
    return this.#root;
  }

  open(tag: SaxesTagPlain): void {
    const parent = this.#stack.at(-1);
    const scope = scopeOf(tag, parent?.scope ?? new Map());
    const element: XmlElement = {
      name: localName(tag.name),
      namespace: scope.get(prefixOf(tag.name)) ?? '',
      nil: isNil(tag),
      children: [],
      text: '',
    };
    parent?.element.children.push(element);
    this.#root ??= element;
    this.#stack.push({ element, scope });
  }

  close(): void {
    this.#stack.pop();
  }

  text(text: string): void {
    const top = this.#stack.at(-1);
    if (top) top.element.text += text;
  }
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Whether an element says that it has no value, whatever prefix the schema-instance namespace goes by. */
export function isNil(tag: SaxesTagPlain): boolean {
  for (const attribute in tag.attributes) {
    if (localName(attribute) !== 'nil') continue;
    const value = tag.attributes[attribute]?.trim();
    return value === 'true' || value === '1';
  }
  return false;
}

/** The children with a local name. */
export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(0, colon);
}

function scopeOf(tag: SaxesTagPlain, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let scope: Map<string, string> | null = null;
  for (const attribute in tag.attributes) {
    if (attribute !== 'xmlns' && !attribute.startsWith('xmlns:')) continue;
    scope ??= new Map(outer);
    scope.set(attribute === 'xmlns' ? '' : attribute.slice(6), tag.attributes[attribute] ?? '');
  }
  return scope ?? outer;
}
