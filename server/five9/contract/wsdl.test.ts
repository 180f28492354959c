import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA_TYPES, isDataTypeName } from './data-types.ts';
import { describeWsdl, describeFields } from './wsdl-reading.ts';
import { ENUMERATIONS } from './enumerations.ts';
import { FAULTS } from './fault-table.ts';
import { FAULT_NAMES } from './fault.ts';
import { SERVICE_NAMESPACE, VERSION_NAMES } from './field.ts';
import { isOperationName, OPERATIONS } from './operation-table.ts';
import { fieldsIn } from './version-reach.ts';
import { faultNames, hasOperation } from './versions.ts';
import { writeWsdl } from './wsdl.ts';

const file = readFileSync(join(import.meta.dirname, 'supervisor.wsdl'), 'utf8');
const described = describeWsdl(file);
const operationNames = Object.keys(OPERATIONS).filter(isOperationName);
const wireFaults = FAULT_NAMES.filter((name) => name !== 'WSChatException');

describe('supervisor.wsdl', () => {
  it('is what the contract writes for the newest version', () => {
    expect(writeWsdl('v9_5')).toBe(file);
  });

  it('qualifies only the wrappers', () => {
    expect(described.schema).toEqual({
      targetNamespace: SERVICE_NAMESPACE,
      elementFormDefault: 'unqualified',
      attributeFormDefault: 'unqualified',
    });
  });

  it('has every operation, document style with an empty soapAction', () => {
    expect(described.operations.map(({ name }) => name)).toEqual(operationNames);
    expect(described.bindings).toEqual(
      operationNames.map((name) => ({ name, soapAction: '', style: 'document' })),
    );
  });

  it.each(operationNames)('%s: wrappers, fields, order and faults are those of the table', (name) => {
    const operation = described.operations.find((candidate) => candidate.name === name);
    expect(operation?.input).toEqual({ element: name, type: name });
    expect(operation?.output).toEqual({ element: `${name}Response`, type: `${name}Response` });
    expect(described.types.get(name)).toEqual(describeFields(OPERATIONS[name].request));
    expect(described.types.get(`${name}Response`)).toEqual(describeFields(OPERATIONS[name].response));
    expect(operation?.faults.toSorted()).toEqual(
      OPERATIONS[name].faults.map((fault) => FAULTS[fault].element).toSorted(),
    );
  });

  it.each(
    Object.keys(DATA_TYPES)
      .filter((name) => name !== 'values')
      .filter(isDataTypeName),
  )('%s: fields are those of the table', (name) => {
    expect(described.types.get(name)).toEqual(describeFields(DATA_TYPES[name]));
  });

  it.each(wireFaults)('%s: element and fields are those of the table', (name) => {
    const { element, fields } = FAULTS[name];
    expect(described.elements.get(element)).toBe(faultNames('v9_5', name).type);
    expect(described.types.get(faultNames('v9_5', name).type)).toEqual(describeFields(fields));
  });

  it('has every enumeration with its members in order, and nothing besides', () => {
    expect(Object.fromEntries(described.enumerations)).toEqual(ENUMERATIONS);
    const known = [
      ...operationNames.flatMap((name) => [name, `${name}Response`]),
      ...Object.keys(DATA_TYPES).filter((name) => name !== 'values'),
      ...wireFaults.map((name) => faultNames('v9_5', name).type),
    ];
    expect([...described.types.keys()].toSorted()).toEqual(known.toSorted());
  });
});

describe('other versions', () => {
  it.each(VERSION_NAMES)('%s: describes the operations and fields that it has', (version) => {
    const older = describeWsdl(writeWsdl(version, 'http://127.0.0.1:8080'));
    const names = operationNames.filter((name) => hasOperation(version, name));
    expect(older.operations.map(({ name }) => name)).toEqual(names);
    for (const name of names)
      expect(older.types.get(name)).toEqual(describeFields(fieldsIn(version, OPERATIONS[name].request)));
    expect(older.location).toMatch(/^http:\/\/127\.0\.0\.1:8080\/wssupervisor\//);
  });
});
