import type { ServiceVersion } from './field.ts';
import { schemaTypes } from './schema-types.ts';
import { pathOf, type ServiceContract } from './service-contract.ts';
import { faultNamesAt, reaches } from './version-reach.ts';
import { escapeText } from './xml-text.ts';

/**
 * The service's description for a version, as WSDL 1.1: document/literal wrapped, SOAP 1.1, `soapAction=""`. `address` is the
 * origin that the port's location points to.
 */
export function writeDescription(
  contract: ServiceContract,
  version: ServiceVersion,
  address: string,
): string {
  const { namespace, names } = contract;
  const operations = Object.entries(contract.operations).filter(([, row]) => reaches(version, row.since));
  const faults = Object.entries(contract.faults).filter(
    ([name, row]) => row.element === name && reaches(version, row.since),
  );
  const raising = operations.map(([name, row]) => ({ name, faults: raised(contract, version, row.faults) }));
  const types = schemaTypes(contract, version);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<wsdl:definitions name="${names.service}"`,
    `    targetNamespace="${namespace}"`,
    `    xmlns:tns="${namespace}"`,
    '    xmlns:xsd="http://www.w3.org/2001/XMLSchema"',
    '    xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"',
    '    xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/">',
    '  <wsdl:types>',
    `    <xsd:schema targetNamespace="${namespace}" elementFormDefault="unqualified" attributeFormDefault="unqualified">`,
    ...operations.flatMap(([name]) => [element(name, name), element(`${name}Response`, `${name}Response`)]),
    ...faults.map(([name, row]) => element(name, faultNamesAt(version, row).type)),
    ...operations.flatMap(([name, row]) => [
      ...types.complex(name, row.request),
      ...types.complex(`${name}Response`, row.response),
    ]),
    ...types.data(),
    ...faults.flatMap(([, row]) => types.complex(faultNamesAt(version, row).type, row.fields)),
    ...types.enumerations(),
    '    </xsd:schema>',
    '  </wsdl:types>',
    ...operations.flatMap(([name]) => [
      ...message(name, 'parameters', name),
      ...message(`${name}Response`, 'parameters', `${name}Response`),
    ]),
    ...faults.flatMap(([name, row]) => {
      const { message: carrier } = faultNamesAt(version, row);
      return message(carrier, carrier, name);
    }),
    ...portType(names, raising),
    ...binding(names, raising),
    `  <wsdl:service name="${names.service}">`,
    `    <wsdl:port name="${names.port}" binding="tns:${names.service}SoapBinding">`,
    `      <soap:address location="${escapeText(address + pathOf(contract, version))}"/>`,
    '    </wsdl:port>',
    '  </wsdl:service>',
    '</wsdl:definitions>',
    '',
  ].join('\n');
}

function element(name: string, type: string): string {
  return `      <xsd:element name="${name}" type="tns:${type}"/>`;
}

function message(name: string, part: string, elementName: string): string[] {
  return [
    `  <wsdl:message name="${name}">`,
    `    <wsdl:part name="${part}" element="tns:${elementName}"/>`,
    '  </wsdl:message>',
  ];
}

function raised(
  contract: ServiceContract,
  version: ServiceVersion,
  faults: readonly string[],
): readonly string[] {
  return faults.flatMap((name) => {
    const row = contract.faults[name];
    return row && reaches(version, row.since) ? [faultNamesAt(version, row).message] : [];
  });
}

interface Raising {
  name: string;
  faults: readonly string[];
}
type Names = ServiceContract['names'];

function portType(names: Names, operations: readonly Raising[]): string[] {
  return [
    `  <wsdl:portType name="${names.portType}">`,
    ...operations.flatMap(({ name, faults }) => [
      `    <wsdl:operation name="${name}">`,
      `      <wsdl:input name="${name}" message="tns:${name}"/>`,
      `      <wsdl:output name="${name}Response" message="tns:${name}Response"/>`,
      ...faults.map((fault) => `      <wsdl:fault name="${fault}" message="tns:${fault}"/>`),
      '    </wsdl:operation>',
    ]),
    '  </wsdl:portType>',
  ];
}

function binding(names: Names, operations: readonly Raising[]): string[] {
  const body = '<soap:body use="literal"/>';
  return [
    `  <wsdl:binding name="${names.service}SoapBinding" type="tns:${names.portType}">`,
    '    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>',
    ...operations.flatMap(({ name, faults }) => [
      `    <wsdl:operation name="${name}">`,
      '      <soap:operation soapAction="" style="document"/>',
      `      <wsdl:input name="${name}">${body}</wsdl:input>`,
      `      <wsdl:output name="${name}Response">${body}</wsdl:output>`,
      ...faults.map(
        (fault) =>
          `      <wsdl:fault name="${fault}"><soap:fault name="${fault}" use="literal"/></wsdl:fault>`,
      ),
      '    </wsdl:operation>',
    ]),
    '  </wsdl:binding>',
  ];
}
