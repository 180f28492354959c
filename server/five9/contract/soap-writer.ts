import { ENVELOPE_NAMESPACE, type Field, type ServiceVersion, XSI_NAMESPACE } from './field.ts';
import type { ServiceContract } from './service-contract.ts';
import { fieldsIn } from './version-reach.ts';
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

export interface FaultContent {
  message: string;
  /** Detail fields by name; a list where the contract repeats one. */
  fields?: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Messages of one service, fields in the contract's order; what the contract does not know is left out. */
export interface SoapWriter<Operation extends string, Fault extends string> {
  readonly openAnswer: (operation: Operation) => string;
  readonly closeAnswer: (operation: Operation) => string;
  /**
   * A whole answer. `value` is the content of `return` by the contract's field names (a list where `return` repeats);
   * undefined or null gives the wrapper without `return`.
   */
  readonly writeAnswer: (operation: Operation, value?: AnswerValue) => string;
  /** A list of `return` in pieces of a few hundred, so that a writer can breathe between them. */
  readonly listPieces: (operation: Operation, values: Iterable<AnswerValue>) => Generator<string>;
  /** A request's wrapper with its arguments, for tests and tools that speak to the service by hand. */
  readonly writeRequest: (operation: Operation, args?: Readonly<Record<string, AnswerValue>>) => string;
  /** A fault answer; the caller sends it with a status that is not 200. */
  readonly writeFault: (name: Fault, content: FaultContent) => string;
}

const VALUES_PER_PIECE = 256;

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

/** A fault that is not of the service: the envelope or the wrapper could not be understood. */
export function writePlainFault(code: 'Client' | 'Server', message: string): string {
  return writeEnvelope(
    `<env:Fault><faultcode>env:${code}</faultcode><faultstring>${escapeText(message)}</faultstring></env:Fault>`,
  );
}

/** Writes messages of a service by its contract; of its newest version, unless another is given. */
export function soapWriter<Operation extends string, Fault extends string>(
  contract: ServiceContract<Operation, Fault>,
  version?: ServiceVersion,
): SoapWriter<Operation, Fault> {
  const { namespace, operations, faults } = contract;
  const typed = Object.fromEntries(
    Object.entries(contract.types).map(([name, fields]) => [
      name,
      version === undefined ? fields : fieldsIn(version, fields),
    ]),
  );
  const openAnswer = (operation: Operation): string => `<ns2:${operation}Response xmlns:ns2="${namespace}">`;
  const closeAnswer = (operation: Operation): string => `</ns2:${operation}Response>`;

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
    const fields = Object.hasOwn(typed, type) ? (typed[type] ?? []) : [];
    const inner = fields.map((inside) => writeField(inside, value[inside.name])).join('');
    return inner === '' ? `<${name}/>` : `<${name}>${inner}</${name}>`;
  }

  return {
    openAnswer,
    closeAnswer,
    writeAnswer: (operation, value) => {
      const content = value === null ? undefined : value;
      const inner = operations[operation].response.map((field) => writeField(field, content)).join('');
      return writeEnvelope(`${openAnswer(operation)}${inner}${closeAnswer(operation)}`);
    },
    *listPieces(operation, values) {
      const { response } = operations[operation];
      yield `${ENVELOPE_HEAD}${openAnswer(operation)}`;
      let piece: string[] = [];
      for (const value of values) {
        piece.push(response.map((field) => writeField(field, value)).join(''));
        if (piece.length < VALUES_PER_PIECE) continue;
        yield piece.join('');
        piece = [];
      }
      yield `${piece.join('')}${closeAnswer(operation)}${ENVELOPE_TAIL}`;
    },
    writeRequest: (operation, args = {}) => {
      const inner = operations[operation].request
        .map((field) => writeField(field, args[field.name]))
        .join('');
      return writeEnvelope(`<ns2:${operation} xmlns:ns2="${namespace}">${inner}</ns2:${operation}>`);
    },
    writeFault: (name, content) => {
      const row = faults[name];
      const values: Record<string, AnswerValue> = { ...content.fields, message: content.message };
      const inner = row.fields.map((field) => writeField(field, values[field.name])).join('');
      return writeEnvelope(
        `<env:Fault><faultcode>env:Server</faultcode><faultstring>${escapeText(content.message)}</faultstring>` +
          `<detail><ns2:${row.element} xmlns:ns2="${namespace}">${inner}</ns2:${row.element}></detail></env:Fault>`,
      );
    },
  };
}

function isList(value: AnswerValue): value is readonly AnswerValue[] {
  return Array.isArray(value);
}
