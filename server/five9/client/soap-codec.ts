import { WSDL } from 'soap';
import type { Field, ServiceVersion } from '../contract/field.ts';
import type { ServiceContract } from '../contract/service-contract.ts';
import { writeDescription } from '../contract/service-description.ts';
import type { AnswerValue } from '../contract/soap-writer.ts';
import { fieldsIn } from '../contract/version-reach.ts';
import { writable } from '../contract/xml-text.ts';
import type { XmlValue } from '../contract/xml-value.ts';

const ENVELOPE_KEY = 'soap';
const ATTRIBUTES_KEY = 'attributes';
const VALUE_KEY = '$value';

/** The soap package at work on our own description: it writes requests and reads the small answers. */
export interface SoapCodec<Operation extends string> {
  writeRequest(operation: Operation, args: Readonly<Record<string, AnswerValue>>): string;
  /** The content of `<operation>Response`; undefined where the body holds no such wrapper. Throws on a fault or on broken XML. */
  readAnswer(operation: Operation, xml: string): XmlValue | undefined;
}

/** Nothing is fetched: the description is that of `version`, written from the contract. */
export async function createSoapCodec<Operation extends string>(
  contract: ServiceContract<Operation>,
  version: ServiceVersion,
): Promise<SoapCodec<Operation>> {
  const { namespace, operations, types } = contract;

  /** The fields that the version has, in the contract's order. */
  function inContractOrder(
    fields: readonly Field[],
    args: Readonly<Record<string, AnswerValue>>,
  ): Record<string, AnswerValue> {
    const ordered: Record<string, AnswerValue> = {};
    for (const { name, type } of fieldsIn(version, fields)) {
      const value = args[name];
      const inner = types[type];
      if (value === undefined) continue;
      ordered[name] = inner && isRecord(value) ? inContractOrder(inner, value) : asWritten(value);
    }
    return ordered;
  }

  const wsdl = await readDescription(writeDescription(contract, version, 'http://localhost'));
  return {
    writeRequest: (operation, args) => {
      const body: unknown = wsdl.objectToDocumentXML(
        operation,
        inContractOrder(operations[operation].request, args),
        'tns',
        namespace,
        operation,
      );
      return (
        '<?xml version="1.0" encoding="utf-8"?>' +
        `<${ENVELOPE_KEY}:Envelope xmlns:${ENVELOPE_KEY}="http://schemas.xmlsoap.org/soap/envelope/" ` +
        `xmlns:tns="${namespace}"><${ENVELOPE_KEY}:Body>${String(body)}</${ENVELOPE_KEY}:Body></${ENVELOPE_KEY}:Envelope>`
      );
    },
    readAnswer: (operation, xml) => {
      const root: unknown = wsdl.xmlToObject(xml);
      const body = child(root, 'Body');
      const wrapper = child(body, `${operation}Response`);
      return wrapper === undefined ? undefined : plain(wrapper);
    },
  };
}

function readDescription(xml: string): Promise<WSDL> {
  return new Promise((resolve, reject) => {
    const asText = (text: string): string => text;
    const wsdl = new WSDL(xml, 'service.wsdl', {
      attributesKey: ATTRIBUTES_KEY,
      valueKey: VALUE_KEY,
      // soap reads `yes` as false; scalars stay text, so that one set of lenient readers judges them.
      customDeserializer: { boolean: asText, int: asText, long: asText, dateTime: asText },
    });
    wsdl.onReady((error: Error | null) => {
      // The constructor drops this one; soap's own client sets it here too.
      wsdl.options.preserveWhitespace = true;
      if (error) reject(error);
      else resolve(wsdl);
    });
  });
}

/** Scalars and lists of them; what XML cannot hold would break the whole request. */
function asWritten(value: AnswerValue): AnswerValue {
  if (typeof value === 'string') return writable(value);
  return Array.isArray(value) ? value.map(asWritten) : value;
}

function isRecord(value: AnswerValue): value is Readonly<Record<string, AnswerValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function child(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Reflect.get(value, name);
}

/** What soap made of an element, as plain text, records and lists; its record of attributes is left out. */
function plain(value: unknown): XmlValue {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return `${value}`;
  if (typeof value !== 'object') return null;
  const entries = Object.entries(value).filter(([name]) => name !== ATTRIBUTES_KEY);
  const only = entries.length === 1 ? entries[0] : undefined;
  if (only?.[0] === VALUE_KEY) return plain(only[1]);
  return Object.fromEntries(entries.map(([name, inner]) => [name, plain(inner)]));
}
