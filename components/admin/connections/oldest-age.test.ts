import { expect, it } from 'vitest';
import type { TypeStatus } from '#lib/wire/frame';
import { summarizeAges } from './oldest-age.ts';

const NOW = 1_790_000_000_000;
const type = (over: Partial<TypeStatus>): TypeStatus => ({
  type: 'ACDStatus',
  standing: 'live',
  reason: '',
  measuredAt: NOW - 2_000,
  receivedAt: NOW - 1_000,
  limitMs: 15_000,
  nextAt: null,
  rows: 1,
  columns: 1,
  version: 1,
  ...over,
});

it.each([
  [
    'nothing loaded yet',
    [type({ standing: 'pending', measuredAt: null })],
    { oldestMs: null, fresh: 0, of: 1 },
  ],
  ['all live', [type({}), type({ measuredAt: NOW - 9_000 })], { oldestMs: 9_000, fresh: 2, of: 2 }],
  [
    'one past its limit',
    [type({}), type({ measuredAt: NOW - 20_000 })],
    { oldestMs: 20_000, fresh: 1, of: 2 },
  ],
  ['one in doubt', [type({ standing: 'doubtful' })], { oldestMs: 2_000, fresh: 0, of: 1 }],
  [
    'one not allowed',
    [type({}), type({ standing: 'denied', measuredAt: null })],
    { oldestMs: 2_000, fresh: 1, of: 1 },
  ],
])('sums up %s', (_, types, summary) => {
  expect(summarizeAges(types, NOW)).toEqual(summary);
});
