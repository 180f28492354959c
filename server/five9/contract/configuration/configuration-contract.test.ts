import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSoapCodec } from '../../client/soap-codec.ts';
import { type Field, PRIMITIVES, SERVICE_VERSIONS } from '../field.ts';
import { readRequestOf } from '../read-request.ts';
import { operationsOf, pathOf, versionAt } from '../service-contract.ts';
import { writeDescription } from '../service-description.ts';
import { faultNamesAt, fieldsIn, membersAt } from '../version-reach.ts';
import { describeFields, describeWsdl } from '../wsdl-reading.ts';
import { readElement } from '../xml-element.ts';
import {
  CONFIGURATION_CONTRACT as CONTRACT,
  configurationWriter,
  configurationWriterAt,
  readConfigurationFault,
} from './configuration-contract.ts';
import { CONFIGURATION_FAULT_NAMES } from './configuration-faults.ts';
import { CONFIGURATION_LIMITS } from './configuration-limits.ts';
import { readConfigurationSamples } from './configuration-samples.ts';

const file = readFileSync(join(import.meta.dirname, 'configuration.wsdl'), 'utf8');
const described = describeWsdl(file);
const operations = operationsOf(CONTRACT);

describe('configuration.wsdl', () => {
  it('is what the contract writes for the newest version', () => {
    expect(writeDescription(CONTRACT, 'v13', 'https://api.five9.com')).toBe(file);
  });

  it('qualifies only the wrappers, in the service’s own namespace', () => {
    expect(described.schema).toEqual({
      targetNamespace: 'http://service.admin.ws.five9.com/',
      elementFormDefault: 'unqualified',
      attributeFormDefault: 'unqualified',
    });
    expect(described.location).toBe('https://api.five9.com/wsadmin/v13/AdminWebService');
  });

  it.each(operations)('%s: wrappers, fields, order and faults are those of the table', (name) => {
    const row = CONTRACT.operations[name];
    const operation = described.operations.find((candidate) => candidate.name === name);
    expect(operation?.input).toEqual({ element: name, type: name });
    expect(operation?.output).toEqual({ element: `${name}Response`, type: `${name}Response` });
    expect(described.types.get(name)).toEqual(describeFields(row.request));
    expect(described.types.get(`${name}Response`)).toEqual(describeFields(row.response));
    expect(operation?.faults.toSorted()).toEqual([...row.faults].toSorted());
  });

  it.each(Object.keys(CONTRACT.types))('%s: fields are those of the table', (name) => {
    expect(described.types.get(name)).toEqual(describeFields(CONTRACT.types[name] ?? []));
  });

  it.each(CONFIGURATION_FAULT_NAMES)('%s: element and fields are those of the table', (name) => {
    const row = CONTRACT.faults[name];
    expect(described.types.get(faultNamesAt('v13', row).type)).toEqual(describeFields(row.fields));
  });

  it('has every enumeration with its members in order', () => {
    expect(Object.fromEntries(described.enumerations)).toEqual(CONTRACT.enumerations);
  });

  it('refers only to types that it has', () => {
    const known = new Set<string>([
      ...PRIMITIVES,
      ...Object.keys(CONTRACT.types),
      ...Object.keys(CONTRACT.enumerations),
    ]);
    const lists: (readonly Field[])[] = [
      ...Object.values(CONTRACT.types),
      ...CONFIGURATION_FAULT_NAMES.map((name) => CONTRACT.faults[name].fields),
      ...operations.flatMap((name) => [
        CONTRACT.operations[name].request,
        CONTRACT.operations[name].response,
      ]),
    ];
    expect(lists.flat().filter(({ type }) => !known.has(type))).toEqual([]);
  });
});

describe('versions of the configuration service', () => {
  it.each(SERVICE_VERSIONS)('%s is known by its path and describes what it has', (version) => {
    expect(versionAt(CONTRACT, `${pathOf(CONTRACT, version)}/`)).toBe(version);
    const older = describeWsdl(writeDescription(CONTRACT, version, 'http://127.0.0.1:1'));
    const isOld = SERVICE_VERSIONS.indexOf(version) < SERVICE_VERSIONS.indexOf('v9_5');
    expect(older.operations).toHaveLength(isOld ? 10 : 11);
    expect(older.types.get('userGeneralInfo')).toEqual(
      describeFields(fieldsIn(version, CONTRACT.types['userGeneralInfo'] ?? [])),
    );
  });

  it('bring the profile of a user with 9.3, its locale with 9.5 and its federation with 10.2', () => {
    const fields = (version: 'v4' | 'v9_3' | 'v9_5' | 'v10_2'): string[] =>
      fieldsIn(version, CONTRACT.types['userGeneralInfo'] ?? []).map(({ name }) => name);
    expect(fields('v4')).not.toContain('userProfileName');
    expect(fields('v9_3')).toContain('userProfileName');
    expect(fields('v9_3')).not.toContain('locale');
    expect(fields('v9_5')).not.toContain('federationId');
    expect(fields('v10_2')).toHaveLength(20);
    const user = { userName: 'ana', userProfileName: 'Agents', locale: 'en' };
    expect(configurationWriterAt('v4').writeAnswer('getUsersGeneralInfo', [user])).toContain(
      '<return><userName>ana</userName></return>',
    );
    expect(configurationWriter.writeAnswer('getUsersGeneralInfo', [user])).toContain(
      '<return><locale>en</locale><userName>ana</userName><userProfileName>Agents</userProfileName></return>',
    );
  });

  it('bring the right to use the web services with 12', () => {
    const members = (version: 'v11' | 'v12'): readonly string[] =>
      membersAt(
        version,
        CONTRACT.enumerations['supervisorPermissionType'] ?? [],
        CONTRACT.memberSpans['supervisorPermissionType'],
      );
    expect(members('v11')).not.toContain('CanUseSupervisorSoapApi');
    expect(members('v12')).toContain('CanUseSupervisorSoapApi');
  });

  it('count as the guide does', () => {
    expect(CONFIGURATION_LIMITS.Query).toEqual({ minute: 450, hour: 15_000, day: 172_800 });
    expect(operations.filter((name) => CONTRACT.operations[name].quota === null)).toEqual([
      'getCallCountersState',
    ]);
  });
});

describe('its writer', () => {
  it.each(CONFIGURATION_FAULT_NAMES)('%s reads back with its fields', (name) => {
    const fields = Object.fromEntries(
      CONTRACT.faults[name].fields
        .filter((field) => field.name !== 'message')
        .map((field) => [field.name, `<${field.name}> & co`]),
    );
    const reading = readElement(configurationWriter.writeFault(name, { message: 'it "broke"', fields }));
    const fault = reading.kind === 'ok' ? reading.root.children[1]?.children[0] : undefined;
    expect(fault && readConfigurationFault(fault)).toEqual({ name, message: 'it "broke"', fields });
  });

  it.each(readConfigurationSamples())(
    '$name: asks as the soap package would by the description',
    async ({ operation, args }) => {
      const values = Object.fromEntries(
        Object.entries(typeof args === 'object' ? (args ?? {}) : {}).map(([name, value]) => [
          name,
          String(value),
        ]),
      );
      const codec = await createSoapCodec(CONTRACT, 'v13');
      const bySoap = readRequestOf(CONTRACT, codec.writeRequest(operation, values));
      const byUs = readRequestOf(CONTRACT, configurationWriter.writeRequest(operation, values));
      expect(byUs).toEqual({ kind: 'ok', operation, args });
      expect(bySoap).toEqual(byUs);
    },
  );
});
