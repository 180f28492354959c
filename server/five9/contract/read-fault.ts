import { FAULTS } from './fault-table.ts';
import { FAULT_NAMES, type FaultName, type Five9Fault } from './fault.ts';
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
export function readFaultElement(fault: XmlElement): Five9Fault {
  const detail = fault.children.find((child) => child.name.toLowerCase() === 'detail');
  const named = detail?.children[0];
  const name = named ? faultNamed(named.name) : null;
  const faultString = faultStringOf(fault);
  if (!named || !name) return { name: 'Unlisted', message: faultString, fields: {} };
  const fields: Record<string, string> = Object.create(null);
  for (const field of named.children) {
    const earlier = fields[field.name];
    fields[field.name] = earlier === undefined ? field.text : `${earlier},${field.text}`;
  }
  const { message = '', ...rest } = fields;
  return { name, message: message === '' ? faultString : message, fields: rest };
}

function faultStringOf(fault: XmlElement): string {
  const reason = childrenNamed(fault, 'Reason')[0];
  const holder =
    childrenNamed(fault, 'faultstring')[0] ?? (reason ? childrenNamed(reason, 'Text')[0] : undefined);
  return holder?.text.trim() ?? '';
}

function faultNamed(name: string): FaultName | null {
  const wanted = name.toLowerCase();
  return (
    FAULT_NAMES.find((known) => known.toLowerCase() === wanted) ??
    FAULT_NAMES.find((known) => FAULTS[known].exception.toLowerCase() === wanted) ??
    null
  );
}
