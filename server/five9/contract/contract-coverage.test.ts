import { describe, expect, it } from 'vitest';
import { DATA_TYPES, isDataTypeName } from './data-types.ts';
import { ENUMERATIONS, type EnumerationName } from './enumerations.ts';
import { FAULTS } from './fault-table.ts';
import { FAULT_NAMES } from './fault.ts';
import type { Field } from './field.ts';
import { isOperationName, OPERATIONS } from './operation-table.ts';
import { readSamples } from './sample-files.ts';
import { childrenNamed, readElement, type XmlElement } from './xml-element.ts';

/** What the recorded exchanges say, name by name; every one of them is read by the tests of samples. */
const said = new Set<string>();

function note(owner: string, fields: readonly Field[], element: XmlElement): void {
  for (const field of fields) {
    const children = [field.name, ...field.alsoRead].flatMap((name) => childrenNamed(element, name));
    for (const child of children) {
      said.add(`${owner}.${field.name}`);
      if (isDataTypeName(field.type)) note(field.type, DATA_TYPES[field.type], child);
      else if (isEnumeration(field.type)) said.add(`${field.type}.${textOf(child)}`);
    }
  }
}

/** Where a document wraps a value once more, the value inside. */
function textOf(element: XmlElement): string {
  const [inner] = element.children;
  return inner ? textOf(inner) : element.text.trim();
}

function isEnumeration(type: string): type is EnumerationName {
  return Object.hasOwn(ENUMERATIONS, type);
}

function bodyOf(xml: string): XmlElement {
  const reading = readElement(xml);
  const wrapper = reading.kind === 'ok' ? childrenNamed(reading.root, 'Body')[0]?.children[0] : undefined;
  if (!wrapper) throw new Error('a sample has no body');
  return wrapper;
}

for (const { operation, request, response } of readSamples()) {
  said.add(operation);
  note(operation, OPERATIONS[operation].request, bodyOf(request));
  const answer = bodyOf(response);
  if (answer.name !== 'Fault') note(`${operation}Response`, OPERATIONS[operation].response, answer);
  const detail = childrenNamed(answer, 'detail')[0]?.children[0];
  const fault = FAULT_NAMES.find((name) => FAULTS[name].element === detail?.name);
  if (!fault || !detail) continue;
  said.add(fault);
  note(fault, FAULTS[fault].fields, detail);
}

const missing = (names: readonly string[]): string[] => names.filter((name) => !said.has(name));
const operations = Object.keys(OPERATIONS).filter(isOperationName);

describe('the recorded exchanges', () => {
  it('have every operation', () => {
    expect(missing(operations)).toEqual([]);
  });

  it.each(operations)('%s: say every argument and every part of its answer', (name) => {
    const { request, response } = OPERATIONS[name];
    expect(missing(request.map((field) => `${name}.${field.name}`))).toEqual([]);
    expect(missing(response.map((field) => `${name}Response.${field.name}`))).toEqual([]);
  });

  it.each(Object.keys(DATA_TYPES).filter(isDataTypeName))('%s: say every field', (type) => {
    expect(missing(DATA_TYPES[type].map((field) => `${type}.${field.name}`))).toEqual([]);
  });

  it.each(Object.keys(ENUMERATIONS).filter(isEnumeration))('%s: say every member', (name) => {
    expect(missing(ENUMERATIONS[name].map((member) => `${name}.${member}`))).toEqual([]);
  });

  // The guide's `WSChatException` is a `ChatFault` on the wire.
  it.each(FAULT_NAMES.filter((name) => name !== 'WSChatException'))(
    '%s: raise it with its fields',
    (name) => {
      expect(missing([name, ...FAULTS[name].fields.map((field) => `${name}.${field.name}`)])).toEqual([]);
    },
  );
});
