import type { FaultRow } from './fault-table.ts';
import type { Field, ServiceVersion } from './field.ts';
import type { OperationRow } from './operation-table.ts';
import type { MemberSpans } from './version-reach.ts';

/**
 * One SOAP service as data: what its description, writers and readers follow from. `inlineTypes` have no name of their own on
 * the wire. `faults` are those that have an element.
 */
export interface ServiceContract<Operation extends string = string, Fault extends string = string> {
  readonly namespace: string;
  readonly names: { readonly service: string; readonly port: string; readonly portType: string };
  readonly path: { readonly root: string; readonly leaf: string };
  readonly versions: readonly ServiceVersion[];
  readonly operations: Readonly<Record<Operation, OperationRow<Fault, string>>>;
  readonly types: Readonly<Record<string, readonly Field[]>>;
  readonly inlineTypes: readonly string[];
  readonly enumerations: Readonly<Record<string, readonly string[]>>;
  readonly faults: Readonly<Record<Fault, FaultRow>>;
  readonly typeSince: Readonly<Record<string, ServiceVersion | undefined>>;
  readonly memberSpans: MemberSpans;
}

export function operationsOf<Operation extends string>(
  contract: ServiceContract<Operation>,
): readonly Operation[] {
  return Object.keys(contract.operations).filter((name) => isOperationOf(contract, name));
}

export function isOperationOf<Operation extends string>(
  contract: ServiceContract<Operation>,
  name: string,
): name is Operation {
  return Object.hasOwn(contract.operations, name);
}

export function isFaultOf<Fault extends string>(
  contract: ServiceContract<string, Fault>,
  name: string,
): name is Fault {
  return Object.hasOwn(contract.faults, name);
}

/** The path of a version's endpoint, such as `/wssupervisor/v9_5/SupervisorWebService`. */
export function pathOf({ path }: ServiceContract, version: ServiceVersion): string {
  return version === 'default' ? `/${path.root}/${path.leaf}` : `/${path.root}/${version}/${path.leaf}`;
}

/** The version behind a request's path, with or without a slash at the end; null for any other path. */
export function versionAt(contract: ServiceContract, path: string): ServiceVersion | null {
  const trimmed = path.replace(/\/$/, '');
  return contract.versions.find((version) => pathOf(contract, version) === trimmed) ?? null;
}
