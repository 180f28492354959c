import type { ConfigurationFaultName } from '#server/five9/contract/configuration/configuration-faults';
import type { FaultName } from '#server/five9/contract/fault';

/** A fault of either service. */
export type AnyFaultName = FaultName | ConfigurationFaultName;

/** Thrown inside the service where an operation ends in a fault; turned into the fault's envelope in one place. */
export class Refusal extends Error {
  readonly fault: AnyFaultName;
  readonly fields: Readonly<Record<string, string>>;

  constructor(fault: AnyFaultName, message: string, fields: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'Refusal';
    this.fault = fault;
    this.fields = fields;
  }
}
