import { expect, it } from 'vitest';
import type { WireStatistics } from '../contract/wire-types.ts';
import { writeStatistics } from '../contract/write-statistics.ts';
import { parseStatistics } from './parse-statistics.ts';

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

it.each([1_000_000, 4096, 5])('reads an answer that comes in chunks of %i bytes', async (size) => {
  const rows = Array.from({ length: 300 }, (_, index) => [
    `agent${index}`,
    index % 2 ? 'Besprächung 🙂' : null,
  ]);
  const value: WireStatistics = { type: 'AgentState', columns: ['Username', 'State'], rows, timestamp: 9 };
  const bytes = new TextEncoder().encode(writeStatistics(value));
  expect(await parseStatistics('ACDStatus', chunksOf(bytes, size))).toEqual({ kind: 'ok', value });
});

it('stops taking chunks once the answer is lost', async () => {
  let taken = 0;
  async function* page(): AsyncGenerator<Uint8Array> {
    for (; taken < 100; taken++) yield new TextEncoder().encode('<html>');
  }
  expect(await parseStatistics('ACDStatus', page())).toEqual({ kind: 'rejected', reason: 'not-soap' });
  expect(taken).toBe(0);
});
