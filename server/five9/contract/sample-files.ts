import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { OperationName } from './operation-table.ts';
import { isOperationOf, type ServiceContract } from './service-contract.ts';
import { SUPERVISOR_CONTRACT } from './supervisor-contract.ts';

/** A recorded exchange of our own making: what was asked, what was answered with which status, and what both mean. */
export interface Sample<Operation extends string = OperationName> {
  name: string;
  operation: Operation;
  request: string;
  response: string;
  status: number;
  args: unknown;
  answer: unknown;
}

interface Expected {
  request: { operation: string; args: unknown };
  status: number;
  answer: unknown;
}

/** Every exchange of the Statistics service, for tests. */
export function readSamples(): Sample[] {
  return readSamplesIn(join(import.meta.dirname, 'samples'), SUPERVISOR_CONTRACT);
}

/** Every folder `<operation>__<behaviour>` under a root. */
export function readSamplesIn<Operation extends string>(
  root: string,
  contract: ServiceContract<Operation>,
): Sample<Operation>[] {
  return globSync('*__*/expected.json', { cwd: root })
    .sort()
    .map((path) => {
      const folder = join(root, dirname(path));
      const name = basename(folder);
      const operation = name.split('__')[0] ?? '';
      const expected: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
      if (
        !isExpected(expected) ||
        !isOperationOf(contract, operation) ||
        expected.request.operation !== operation
      )
        throw new Error(`sample ${name} is not well formed`);
      return {
        name,
        operation,
        request: readFileSync(join(folder, 'request.xml'), 'utf8'),
        response: readFileSync(join(folder, 'response.xml'), 'utf8'),
        status: expected.status,
        args: expected.request.args,
        answer: expected.answer,
      };
    });
}

function isExpected(value: unknown): value is Expected {
  if (typeof value !== 'object' || value === null) return false;
  if (!('request' in value) || !('status' in value) || !('answer' in value)) return false;
  const { request, status } = value;
  return (
    typeof status === 'number' &&
    typeof request === 'object' &&
    request !== null &&
    'operation' in request &&
    'args' in request &&
    typeof request.operation === 'string'
  );
}
