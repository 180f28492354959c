import { DATA_TYPES, isDataTypeName } from './data-types.ts';
import { FAULTS } from './fault-table.ts';
import type { FaultName } from './fault.ts';
import { ENVELOPE_NAMESPACE, type Field, SERVICE_NAMESPACE, XSI_NAMESPACE } from './field.ts';
import { type OperationName, OPERATIONS } from './operation-table.ts';
import { escapeText } from './xml-text.ts';

/** What goes into an element: a scalar, a record by the contract's field names, or a list where it repeats. Null is nil. */
export type AnswerValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly AnswerValue[]
  | { readonly [field: string]: AnswerValue };

/** An envelope as the real service writes it, around the content of the body. */
export function writeEnvelope(bodyXml: string): string {
  return `${ENVELOPE_HEAD}${bodyXml}${ENVELOPE_TAIL}`;
}

export const ENVELOPE_HEAD = `<env:Envelope xmlns:env="${ENVELOPE_NAMESPACE}"><env:Header></env:Header><env:Body>`;
export const ENVELOPE_TAIL = '</env:Body></env:Envelope>';

/** A nil element, as the real service writes one. */
export function writeNil(name: string): string {
  return `<${name} xmlns:xsi="${XSI_NAMESPACE}" xsi:nil="true"/>`;
}

export function openAnswer(operation: OperationName): string {
  return `<ns2:${operation}Response xmlns:ns2="${SERVICE_NAMESPACE}">`;
}

export function closeAnswer(operation: OperationName): string {
  return `</ns2:${operation}Response>`;
}

/**
 * A whole answer. `value` is the content of `return` by the contract's field names (a list where `return` repeats); undefined or
 * null gives the wrapper without `return`. Fields come out in the contract's order; unknown ones are left out.
 */
export function writeAnswer(operation: OperationName, value?: AnswerValue): string {
  const fields: readonly Field[] = OPERATIONS[operation].response;
  const content = value === null ? undefined : value;
  const inner = fields.map((field) => writeField(field, content)).join('');
  return writeEnvelope(`${openAnswer(operation)}${inner}${closeAnswer(operation)}`);
}

/** A request's wrapper with its arguments in the contract's order, for tests and tools that speak to the service by hand. */
export function writeRequest(
  operation: OperationName,
  args: Readonly<Record<string, AnswerValue>> = {},
): string {
  const fields: readonly Field[] = OPERATIONS[operation].request;
  const inner = fields.map((field) => writeField(field, args[field.name])).join('');
  return writeEnvelope(`<ns2:${operation} xmlns:ns2="${SERVICE_NAMESPACE}">${inner}</ns2:${operation}>`);
}

export interface FaultContent {
  message: string;
  /** Detail fields by name; a list where the contract repeats one. */
  fields?: Readonly<Record<string, string | number | readonly string[]>>;
}

/** A fault answer; the caller sends it with a status that is not 200. */
export function writeFault(name: FaultName, content: FaultContent): string {
  const row = FAULTS[name];
  const values: Record<string, AnswerValue> = { ...content.fields, message: content.message };
  const inner = row.fields.map((field) => writeField(field, values[field.name])).join('');
  return writeEnvelope(
    `<env:Fault><faultcode>env:Server</faultcode><faultstring>${escapeText(content.message)}</faultstring>` +
      `<detail><ns2:${row.element} xmlns:ns2="${SERVICE_NAMESPACE}">${inner}</ns2:${row.element}></detail></env:Fault>`,
  );
}

/** A fault that is not of the service: the envelope or the wrapper could not be understood. */
export function writePlainFault(code: 'Client' | 'Server', message: string): string {
  return writeEnvelope(
    `<env:Fault><faultcode>env:${code}</faultcode><faultstring>${escapeText(message)}</faultstring></env:Fault>`,
  );
}

function writeField(field: Field, value: AnswerValue): string {
  if (value === undefined) return '';
  if (isList(value)) return value.map((entry) => writeOne(field, entry)).join('');
  return writeOne(field, value);
}

function writeOne(field: Field, value: AnswerValue): string {
  const { name, type } = field;
  if (value === undefined) return '';
  if (value === null) return field.nillable ? writeNil(name) : '';
  if (isList(value)) return '';
  if (typeof value !== 'object') return `<${name}>${escapeText(String(value))}</${name}>`;
  const fields: readonly Field[] = isDataTypeName(type) ? DATA_TYPES[type] : [];
  const inner = fields.map((inside) => writeField(inside, value[inside.name])).join('');
  return inner === '' ? `<${name}/>` : `<${name}>${inner}</${name}>`;
}

function isList(value: AnswerValue): value is readonly AnswerValue[] {
  return Array.isArray(value);
}
