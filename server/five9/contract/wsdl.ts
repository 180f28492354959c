import { DATA_TYPES, isDataTypeName } from './data-types.ts';
import { endpointPath } from './endpoint-path.ts';
import { type EnumerationName, ENUMERATIONS } from './enumerations.ts';
import { FAULTS } from './fault-table.ts';
import { FAULT_NAMES, type FaultName } from './fault.ts';
import { type Field, PRIMITIVES, SERVICE_NAMESPACE, type VersionName } from './field.ts';
import { isOperationName, type OperationName, OPERATIONS } from './operation-table.ts';
import { faultNames, fieldsIn, hasFault, hasOperation, hasType, membersIn } from './versions.ts';
import { escapeText } from './xml-text.ts';

const ON_THE_WIRE: readonly FaultName[] = FAULT_NAMES.filter((name) => name !== 'WSChatException');

/**
 * The service's description for a version, as WSDL 1.1: document/literal wrapped, SOAP 1.1, `soapAction=""`. `address` is the
 * origin that the port's location points to.
 */
export function writeWsdl(version: VersionName, address = 'https://api.five9.com'): string {
  const operations = Object.keys(OPERATIONS)
    .filter(isOperationName)
    .filter((name) => hasOperation(version, name));
  const faults = ON_THE_WIRE.filter((name) => hasFault(version, name));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<wsdl:definitions name="WsSupervisorService"',
    `    targetNamespace="${SERVICE_NAMESPACE}"`,
    `    xmlns:tns="${SERVICE_NAMESPACE}"`,
    '    xmlns:xsd="http://www.w3.org/2001/XMLSchema"',
    '    xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"',
    '    xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/">',
    '  <wsdl:types>',
    `    <xsd:schema targetNamespace="${SERVICE_NAMESPACE}" elementFormDefault="unqualified" attributeFormDefault="unqualified">`,
    ...operations.flatMap((name) => wrapperElements(name)),
    ...faults.map((name) => element(FAULTS[name].element, faultNames(version, name).type)),
    ...operations.flatMap((name) => [
      ...complexType(version, name, OPERATIONS[name].request),
      ...complexType(version, `${name}Response`, OPERATIONS[name].response),
    ]),
    ...dataTypes(version),
    ...faults.flatMap((name) => complexType(version, faultNames(version, name).type, FAULTS[name].fields)),
    ...enumerations(version),
    '    </xsd:schema>',
    '  </wsdl:types>',
    ...operations.flatMap((name) => [
      ...message(name, 'parameters', name),
      ...message(`${name}Response`, 'parameters', `${name}Response`),
    ]),
    ...faults.flatMap((name) => {
      const { message: carrier } = faultNames(version, name);
      return message(carrier, carrier, FAULTS[name].element);
    }),
    ...portType(version, operations),
    ...binding(version, operations),
    '  <wsdl:service name="WsSupervisorService">',
    '    <wsdl:port name="WsSupervisorPort" binding="tns:WsSupervisorServiceSoapBinding">',
    `      <soap:address location="${escapeText(address + endpointPath(version))}"/>`,
    '    </wsdl:port>',
    '  </wsdl:service>',
    '</wsdl:definitions>',
    '',
  ].join('\n');
}

function element(name: string, type: string): string {
  return `      <xsd:element name="${name}" type="tns:${type}"/>`;
}

function wrapperElements(name: OperationName): string[] {
  return [element(name, name), element(`${name}Response`, `${name}Response`)];
}

function dataTypes(version: VersionName): string[] {
  return Object.entries(DATA_TYPES).flatMap(([name, fields]) =>
    name !== 'values' && isDataTypeName(name) && hasType(version, name)
      ? complexType(version, name, fields)
      : [],
  );
}

function complexType(version: VersionName, name: string, fields: readonly Field[]): string[] {
  const present = fieldsIn(version, fields);
  const open = `      <xsd:complexType name="${name}">`;
  if (present.length === 0) return [open, '        <xsd:sequence/>', '      </xsd:complexType>'];
  return [
    open,
    '        <xsd:sequence>',
    ...present.flatMap((field) => particle(field, '          ')),
    '        </xsd:sequence>',
    '      </xsd:complexType>',
  ];
}

function particle(field: Field, indent: string): string[] {
  const attributes = [
    `name="${field.name}"`,
    ...(field.type === 'values' ? [] : [`type="${qualified(field.type)}"`]),
    ...(field.min === 0 ? ['minOccurs="0"'] : []),
    ...(field.max === 'unbounded' ? ['maxOccurs="unbounded"'] : []),
    ...(field.nillable ? ['nillable="true"'] : []),
  ].join(' ');
  if (field.type !== 'values') return [`${indent}<xsd:element ${attributes}/>`];
  return [
    `${indent}<xsd:element ${attributes}>`,
    `${indent}  <xsd:complexType>`,
    `${indent}    <xsd:sequence>`,
    ...DATA_TYPES.values.flatMap((inner) => particle(inner, `${indent}      `)),
    `${indent}    </xsd:sequence>`,
    `${indent}  </xsd:complexType>`,
    `${indent}</xsd:element>`,
  ];
}

function qualified(type: string): string {
  return PRIMITIVES.some((primitive) => primitive === type) ? `xsd:${type}` : `tns:${type}`;
}

function enumerations(version: VersionName): string[] {
  return Object.keys(ENUMERATIONS).flatMap((name) => {
    if (!isEnumerationName(name) || !hasType(version, name)) return [];
    return [
      `      <xsd:simpleType name="${name}">`,
      '        <xsd:restriction base="xsd:string">',
      ...membersIn(version, name).map((member) => `          <xsd:enumeration value="${member}"/>`),
      '        </xsd:restriction>',
      '      </xsd:simpleType>',
    ];
  });
}

function isEnumerationName(name: string): name is EnumerationName {
  return Object.hasOwn(ENUMERATIONS, name);
}

function message(name: string, part: string, elementName: string): string[] {
  return [
    `  <wsdl:message name="${name}">`,
    `    <wsdl:part name="${part}" element="tns:${elementName}"/>`,
    '  </wsdl:message>',
  ];
}

function raised(version: VersionName, name: OperationName): string[] {
  const faults: readonly FaultName[] = OPERATIONS[name].faults;
  return faults
    .filter((fault) => hasFault(version, fault))
    .map((fault) => faultNames(version, fault).message);
}

function portType(version: VersionName, operations: readonly OperationName[]): string[] {
  return [
    '  <wsdl:portType name="WsSupervisor">',
    ...operations.flatMap((name) => [
      `    <wsdl:operation name="${name}">`,
      `      <wsdl:input name="${name}" message="tns:${name}"/>`,
      `      <wsdl:output name="${name}Response" message="tns:${name}Response"/>`,
      ...raised(version, name).map((fault) => `      <wsdl:fault name="${fault}" message="tns:${fault}"/>`),
      '    </wsdl:operation>',
    ]),
    '  </wsdl:portType>',
  ];
}

function binding(version: VersionName, operations: readonly OperationName[]): string[] {
  const body = '<soap:body use="literal"/>';
  return [
    '  <wsdl:binding name="WsSupervisorServiceSoapBinding" type="tns:WsSupervisor">',
    '    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>',
    ...operations.flatMap((name) => [
      `    <wsdl:operation name="${name}">`,
      '      <soap:operation soapAction="" style="document"/>',
      `      <wsdl:input name="${name}">${body}</wsdl:input>`,
      `      <wsdl:output name="${name}Response">${body}</wsdl:output>`,
      ...raised(version, name).map(
        (fault) =>
          `      <wsdl:fault name="${fault}"><soap:fault name="${fault}" use="literal"/></wsdl:fault>`,
      ),
      '    </wsdl:operation>',
    ]),
    '  </wsdl:binding>',
  ];
}
