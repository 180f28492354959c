import type { FaultName } from '#server/five9/contract/fault';

/** Thrown inside the service where an operation ends in a fault; turned into the fault's envelope in one place. */
export class Refusal extends Error {
  readonly fault: FaultName;
  readonly fields: Readonly<Record<string, string>>;

  constructor(fault: FaultName, message: string, fields: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'Refusal';
    this.fault = fault;
    this.fields = fields;
  }
}
