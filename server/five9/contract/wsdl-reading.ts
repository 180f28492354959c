import { SaxesParser } from 'saxes';
import { type Field, PRIMITIVES } from './field.ts';

/** A WSDL as a test sees it, read without any knowledge of the contract. */
export interface DescribedWsdl {
  schema: Record<string, string>;
  elements: Map<string, string>;
  types: Map<string, unknown[]>;
  enumerations: Map<string, string[]>;
  operations: { name: string; input: Wrapper; output: Wrapper; faults: string[] }[];
  bindings: { name: string; soapAction: string; style: string }[];
  location: string;
}
interface Wrapper {
  element: string;
  type: string;
}
interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
}

/** How the fields of the table should be described. */
export function describeFields(fields: readonly Field[]): unknown[] {
  return fields.map(({ name, type, min, max, nillable }) => ({
    name,
    type:
      type === 'values'
        ? [{ name: 'data', type: 'xsd:string', min: '0', max: 'unbounded', nillable: true }]
        : `${PRIMITIVES.some((primitive) => primitive === type) ? 'xsd' : 'tns'}:${type}`,
    min: String(min),
    max: String(max),
    nillable,
  }));
}

export function describeWsdl(xml: string): DescribedWsdl {
  const definitions = parse(xml);
  const schema = only(only(definitions, 'types'), 'schema');
  const elements = new Map(
    named(schema, 'element').map((node) => [attribute(node, 'name'), local(attribute(node, 'type'))]),
  );
  const messages = new Map(
    named(definitions, 'message').map((node) => [
      attribute(node, 'name'),
      local(attribute(only(node, 'part'), 'element')),
    ]),
  );
  const elementOf = (node: Node): string => messages.get(local(attribute(node, 'message'))) ?? '';
  const wrapperOf = (node: Node): Wrapper => ({
    element: elementOf(node),
    type: elements.get(elementOf(node)) ?? '',
  });
  const { targetNamespace = '', elementFormDefault = '', attributeFormDefault = '' } = schema.attributes;
  return {
    schema: { targetNamespace, elementFormDefault, attributeFormDefault },
    elements,
    types: new Map(named(schema, 'complexType').map((node) => [attribute(node, 'name'), fieldsOf(node)])),
    enumerations: new Map(
      named(schema, 'simpleType').map((node) => [
        attribute(node, 'name'),
        named(only(node, 'restriction'), 'enumeration').map((member) => attribute(member, 'value')),
      ]),
    ),
    operations: named(only(definitions, 'portType'), 'operation').map((node) => ({
      name: attribute(node, 'name'),
      input: wrapperOf(only(node, 'input')),
      output: wrapperOf(only(node, 'output')),
      faults: named(node, 'fault').map(elementOf),
    })),
    bindings: named(only(definitions, 'binding'), 'operation').map((node) => {
      const { soapAction = '?', style = '?' } = only(node, 'operation').attributes;
      return { name: attribute(node, 'name'), soapAction, style };
    }),
    location: attribute(only(only(only(definitions, 'service'), 'port'), 'address'), 'location'),
  };
}

function fieldsOf(type: Node): unknown[] {
  return named(only(type, 'sequence'), 'element').map((node) => {
    const inner = named(node, 'complexType')[0];
    return {
      name: attribute(node, 'name'),
      type: inner ? fieldsOf(inner) : attribute(node, 'type'),
      min: node.attributes['minOccurs'] ?? '1',
      max: node.attributes['maxOccurs'] ?? '1',
      nillable: node.attributes['nillable'] === 'true',
    };
  });
}

function parse(xml: string): Node {
  const top: Node = { name: '', attributes: {}, children: [] };
  const stack = [top];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const node: Node = { name: local(tag.name), attributes: { ...tag.attributes }, children: [] };
    stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  parser.on('closetag', () => stack.pop());
  parser.write(xml).close();
  return only(top, 'definitions');
}

function named(node: Node, name: string): Node[] {
  return node.children.filter((child) => child.name === name);
}

function only(node: Node, name: string): Node {
  const found = named(node, name);
  const first = found[0];
  if (!first || found.length > 1) throw new Error(`${node.name} has ${found.length} ${name}`);
  return first;
}

function attribute(node: Node, name: string): string {
  const value = node.attributes[name];
  if (value === undefined) throw new Error(`${node.name} has no ${name}`);
  return value;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
