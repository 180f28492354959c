import type { FaultRow } from './fault-table.ts';
import type { Five9Fault } from './fault.ts';
import { isFaultOf, type ServiceContract } from './service-contract.ts';
import { SUPERVISOR_CONTRACT } from './supervisor-contract.ts';
import { childrenNamed, type XmlElement } from './xml-element.ts';

/**
 * The fault in an envelope, by the local name of the first child of `detail`, whatever the prefixes; null where the body holds
 * none. A fault without a name we know reads as `Unlisted` with the fault string.
 */
export function readFault(envelope: XmlElement): Five9Fault | null {
  const body = childrenNamed(envelope, 'Body')[0];
  const fault = body ? childrenNamed(body, 'Fault')[0] : undefined;
  return fault ? readFaultElement(fault) : null;
}

/** The same for the `Fault` element itself. Reads SOAP 1.2's `Reason` and `Detail` too. */
export const readFaultElement = faultReader(SUPERVISOR_CONTRACT);

export type FaultReader<Fault extends string> = (fault: XmlElement) => Five9Fault<Fault>;

/** Reads the `Fault` elements of a service by its contract. */
export function faultReader<Fault extends string>(
  contract: ServiceContract<string, Fault>,
): FaultReader<Fault> {
  return (fault) => {
    const detail = fault.children.find((child) => child.name.toLowerCase() === 'detail');
    const named = detail?.children[0];
    const name = named ? faultNamed(contract, named.name) : null;
    const faultString = faultStringOf(fault);
    if (!named || !name) return { name: 'Unlisted', message: faultString, fields: {} };
    const fields: Record<string, string> = Object.create(null);
    for (const field of named.children) {
      const earlier = fields[field.name];
      fields[field.name] = earlier === undefined ? field.text : `${earlier},${field.text}`;
    }
    const { message = '', ...rest } = fields;
    return { name, message: message === '' ? faultString : message, fields: rest };
  };
}

function faultStringOf(fault: XmlElement): string {
  const reason = childrenNamed(fault, 'Reason')[0];
  const holder =
    childrenNamed(fault, 'faultstring')[0] ?? (reason ? childrenNamed(reason, 'Text')[0] : undefined);
  return holder?.text.trim() ?? '';
}

function faultNamed<Fault extends string>(
  contract: ServiceContract<string, Fault>,
  name: string,
): Fault | null {
  const wanted = name.toLowerCase();
  const names = Object.keys(contract.faults).filter((known) => isFaultOf(contract, known));
  return (
    names.find((known) => known.toLowerCase() === wanted) ??
    names.find((known) => spellings(contract.faults[known]).includes(wanted)) ??
    null
  );
}

function spellings({ exception, alsoRead }: FaultRow): string[] {
  return [exception, ...alsoRead].map((name) => name.toLowerCase());
}
