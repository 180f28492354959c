import type { ServiceVersion } from '#server/five9/contract/field';
import { readRequestOf } from '#server/five9/contract/read-request';
import { isFaultOf, type ServiceContract, versionAt } from '#server/five9/contract/service-contract';
import { writeDescription } from '#server/five9/contract/service-description';
import { soapWriter, writePlainFault } from '#server/five9/contract/soap-writer';
import { reaches } from '#server/five9/contract/version-reach';
import type { XmlRecord } from '#server/five9/contract/xml-value';
import type { XmlRejection } from '#server/five9/contract/xml-stream';
import type { ServiceAnswer, ServiceCall } from './domain.ts';
import type { Refusal } from './refusal.ts';

export type ServiceName = 'statistics' | 'configuration';

/** Begin and end of an answer's wrapper. */
export interface Wrapper {
  open: string;
  close: string;
}

/** A request that the service understands, ready to be carried out. */
export interface UnderstoodRequest {
  kind: 'ok';
  operation: string;
  args: XmlRecord;
  wrapper: Wrapper;
  run(who: Pick<ServiceCall, 'caller' | 'signal'>): Promise<ServiceAnswer>;
}

/** One service as the endpoint sees it. */
export interface ServedService {
  name: ServiceName;
  /** The version behind a request's path; null where the path is not this service's. */
  versionAt(path: string): ServiceVersion | null;
  describe(version: ServiceVersion, origin: string): string;
  understand(
    version: ServiceVersion,
    xml: string,
  ):
    | UnderstoodRequest
    | { kind: 'unknown-operation'; name: string }
    | { kind: 'rejected'; reason: XmlRejection };
  faultXml(refusal: Refusal): string;
}

interface Serving<Operation extends string, Fault extends string> {
  name: ServiceName;
  contract: ServiceContract<Operation, Fault>;
  readonly call: (call: ServiceCall<Operation>) => ServiceAnswer | Promise<ServiceAnswer>;
}

/** A service by its contract and what carries its calls out. */
export function servedService<Operation extends string, Fault extends string>({
  name,
  contract,
  call,
}: Serving<Operation, Fault>): ServedService {
  const writer = soapWriter(contract);
  return {
    name,
    versionAt: (path) => versionAt(contract, path),
    describe: (version, origin) => writeDescription(contract, version, origin),
    understand: (version, xml) => {
      const reading = readRequestOf(contract, xml);
      if (reading.kind !== 'ok') return reading;
      const { operation, args } = reading;
      if (!reaches(version, contract.operations[operation].since))
        return { kind: 'unknown-operation', name: operation };
      return {
        kind: 'ok',
        operation,
        args,
        wrapper: { open: writer.openAnswer(operation), close: writer.closeAnswer(operation) },
        run: async ({ caller, signal }) => call({ caller, version, operation, args, signal }),
      };
    },
    faultXml: ({ fault, message, fields }) =>
      isFaultOf(contract, fault)
        ? writer.writeFault(fault, { message, fields })
        : writePlainFault('Server', message),
  };
}
