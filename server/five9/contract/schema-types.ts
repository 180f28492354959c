import { type Field, PRIMITIVES, type ServiceVersion } from './field.ts';
import type { ServiceContract } from './service-contract.ts';
import { fieldsIn, membersAt, reaches } from './version-reach.ts';

/** The types of a description, line by line, as a version has them. */
export interface SchemaTypes {
  complex(name: string, fields: readonly Field[]): string[];
  /** Every type of the contract that has a name of its own. */
  data(): string[];
  enumerations(): string[];
}

export function schemaTypes(contract: ServiceContract, version: ServiceVersion): SchemaTypes {
  const { types, inlineTypes, enumerations, typeSince, memberSpans } = contract;
  const isThere = (name: string): boolean => reaches(version, typeSince[name] ?? 'default');

  function complex(name: string, fields: readonly Field[]): string[] {
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
    const inline = inlineTypes.includes(field.type);
    const attributes = [
      `name="${field.name}"`,
      ...(inline ? [] : [`type="${qualified(field.type)}"`]),
      ...(field.min === 0 ? ['minOccurs="0"'] : []),
      ...(field.max === 'unbounded' ? ['maxOccurs="unbounded"'] : []),
      ...(field.nillable ? ['nillable="true"'] : []),
    ].join(' ');
    if (!inline) return [`${indent}<xsd:element ${attributes}/>`];
    return [
      `${indent}<xsd:element ${attributes}>`,
      `${indent}  <xsd:complexType>`,
      `${indent}    <xsd:sequence>`,
      ...(types[field.type] ?? []).flatMap((inner) => particle(inner, `${indent}      `)),
      `${indent}    </xsd:sequence>`,
      `${indent}  </xsd:complexType>`,
      `${indent}</xsd:element>`,
    ];
  }

  return {
    complex,
    data: () =>
      Object.entries(types).flatMap(([name, fields]) =>
        !inlineTypes.includes(name) && isThere(name) ? complex(name, fields) : [],
      ),
    enumerations: () =>
      Object.entries(enumerations).flatMap(([name, members]) => {
        if (!isThere(name)) return [];
        return [
          `      <xsd:simpleType name="${name}">`,
          '        <xsd:restriction base="xsd:string">',
          ...membersAt(version, members, memberSpans[name]).map(
            (member) => `          <xsd:enumeration value="${member}"/>`,
          ),
          '        </xsd:restriction>',
          '      </xsd:simpleType>',
        ];
      }),
  };
}

function qualified(type: string): string {
  return PRIMITIVES.some((primitive) => primitive === type) ? `xsd:${type}` : `tns:${type}`;
}
