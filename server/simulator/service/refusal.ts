import type { ConfigurationFaultName } from '#server/five9/contract/configuration/configuration-faults';
import type { FaultName } from '#server/five9/contract/fault';

/** A fault of either service. */
export type AnyFaultName = FaultName | ConfigurationFaultName;

/** Detail fields by name; a list where the contract repeats one. */
type FaultFields = Readonly<Record<string, string | readonly string[]>>;

/** Thrown inside the service where an operation ends in a fault; turned into the fault's envelope in one place. */
export class Refusal extends Error {
  readonly fault: AnyFaultName;
  readonly fields: FaultFields;

  constructor(fault: AnyFaultName, message: string, fields: FaultFields = {}) {
    super(message);
    this.name = 'Refusal';
    this.fault = fault;
    this.fields = fields;
  }
}
