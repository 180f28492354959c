import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isOperationName, type OperationName } from './operation-table.ts';

/** A recorded exchange of our own making: what was asked, what was answered with which status, and what both mean. */
export interface Sample {
  name: string;
  operation: OperationName;
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

/** Every folder `samples/<operation>__<behaviour>`, for tests. */
export function readSamples(): Sample[] {
  const root = join(import.meta.dirname, 'samples');
  return globSync('*__*/expected.json', { cwd: root })
    .sort()
    .map((path) => {
      const folder = join(root, dirname(path));
      const name = basename(folder);
      const operation = name.split('__')[0] ?? '';
      const expected: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
      if (!isExpected(expected) || !isOperationName(operation) || expected.request.operation !== operation)
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
