import { expect, it } from 'vitest';
import { addressAs } from './stream-address.ts';
import { asOfWorker, workerNameOf } from './worker-name.ts';

it.each([
  ['person', {}, '/api/stream'],
  ['person', { stream: 's&1' }, '/api/stream?stream=s%261'],
  ['person', { stream: null }, '/api/stream'],
  ['display', {}, '/api/stream?as=display'],
  ['display', { stream: 's1' }, '/api/stream?stream=s1&as=display'],
] as const)('a stream of a %s with %j is asked for at %s', (as, query, address) => {
  expect(addressAs(as, '/api/stream', query)).toBe(address);
});

it.each(['person', 'display'] as const)('a worker knows that it reads as a %s', (as) => {
  expect(asOfWorker(workerNameOf(as))).toBe(as);
});

it('a worker of no known name reads as a person', () => {
  expect(asOfWorker('')).toBe('person');
});
