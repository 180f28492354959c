import type { StatisticType } from '#lib/domain/statistic-type';
import type { CallOutcome, TransportFailure } from '../../client/call-outcome.ts';
import { FAULT_NAMES, type FaultName } from '../../contract/fault.ts';

export type Operation = 'open' | 'snapshot' | 'update' | 'counters' | 'close';
/** A fault, a failure of the line, an answer without content, an exception, or no answer ever. */
export type Trouble = FaultName | TransportFailure['kind'] | 'null' | 'throw' | 'hang';

export const FAILURES = [
  'refused',
  'reset',
  'timeout',
  'tls',
  'unauthorized',
  'redirect',
  'http',
  'too-large',
  'empty-body',
  'not-soap',
  'malformed',
] as const satisfies readonly TransportFailure['kind'][];

/** A fault on its way to the caller. */
export class Refusal extends Error {
  readonly fault: FaultName;
  readonly fields: Record<string, string>;

  constructor(fault: FaultName, fields: Record<string, string> = {}) {
    super(fault);
    this.fault = fault;
    this.fields = fields;
  }
}

export function faultOf(trouble: Trouble): FaultName | null {
  return FAULT_NAMES.find((name) => name === trouble) ?? null;
}

export function failureOutcome(trouble: Trouble, receivedAt: number): CallOutcome<never> {
  const kind = FAILURES.find((one) => one === trouble) ?? 'aborted';
  const failure: TransportFailure =
    kind === 'http' ? { kind, status: 500, detail: '' } : { kind, detail: '' };
  return { kind: 'failed', failure, receivedAt };
}

/** Trouble to come: each strike hits the next calls of its kind. */
export class Strikes {
  #strikes: { operation: Operation; type: StatisticType | null; trouble: Trouble; times: number }[] = [];

  add(operation: Operation, trouble: Trouble, of: { type?: StatisticType; times?: number }): void {
    this.#strikes.push({ operation, trouble, type: of.type ?? null, times: of.times ?? 1 });
  }
  clear(): void {
    this.#strikes = [];
  }

  hit(operation: Operation, type: StatisticType | null): Trouble | null {
    const strike = this.#strikes.find(
      (one) => one.operation === operation && one.times > 0 && (one.type === null || one.type === type),
    );
    if (!strike) return null;
    strike.times -= 1;
    return strike.trouble;
  }
}
