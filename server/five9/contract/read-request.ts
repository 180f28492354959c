import { ENVELOPE_NAMESPACE } from './field.ts';
import type { OperationName } from './operation-table.ts';
import { isOperationOf, type ServiceContract } from './service-contract.ts';
import { SUPERVISOR_CONTRACT } from './supervisor-contract.ts';
import { childrenNamed, readElement } from './xml-element.ts';
import type { XmlRejection } from './xml-stream.ts';
import { recordOfChildren, type XmlRecord } from './xml-value.ts';

/** A request as the service takes it. `unknown-operation` carries the local name that was asked for. */
export type RequestReading<Operation extends string = OperationName> =
  | { kind: 'ok'; operation: Operation; args: XmlRecord }
  | { kind: 'unknown-operation'; name: string }
  | { kind: 'rejected'; reason: XmlRejection };

/** Reads a request to the Statistics service. */
export function readRequest(xml: string): RequestReading {
  return readRequestOf(SUPERVISOR_CONTRACT, xml);
}

/**
 * Reads a SOAP 1.1 request, whatever prefixes it uses. As the real service does, it takes the wrapper only from the service's
 * namespace and its arguments only where they are unqualified: a qualified argument counts as missing.
 * The caller bounds the size. Never throws.
 */
export function readRequestOf<Operation extends string>(
  contract: ServiceContract<Operation>,
  xml: string,
): RequestReading<Operation> {
  const reading = readElement(xml);
  if (reading.kind === 'rejected') return reading;
  const envelope = reading.root;
  if (envelope.name !== 'Envelope' || envelope.namespace !== ENVELOPE_NAMESPACE)
    return { kind: 'rejected', reason: 'not-soap' };
  const wrapper = childrenNamed(envelope, 'Body')[0]?.children[0];
  if (!wrapper) return { kind: 'rejected', reason: 'not-soap' };
  if (wrapper.namespace !== contract.namespace || !isOperationOf(contract, wrapper.name))
    return { kind: 'unknown-operation', name: wrapper.name };
  const args = recordOfChildren(wrapper.children.filter((child) => child.namespace === ''));
  return { kind: 'ok', operation: wrapper.name, args };
}
