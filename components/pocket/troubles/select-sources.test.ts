import { expect, it } from 'vitest';
import type { ConnectionStatus, TypeStatus } from '#lib/wire/frame';
import { connectionOf, typeOf } from '#components/wall/testing/connection-of.ts';
import { selectSources } from './select-sources.ts';

const NOW = 1_700_000_000_000;
const type = (over: Partial<TypeStatus> = {}): TypeStatus =>
  typeOf('ACDStatus', { measuredAt: NOW - 3_000, ...over });
const connection = (over: Partial<ConnectionStatus> = {}): ConnectionStatus =>
  connectionOf({ stateSince: NOW - 60_000, types: [type()], ...over });

it.each([
  ['a live connection', connection(), []],
  [
    'one that is away',
    connection({ state: 'error', types: [type({ measuredAt: 0 })] }),
    [['error', 'critical', 60_000]],
  ],
  ['one whose data stand still', connection({ state: 'stale' }), [['stale', 'critical', 60_000]]],
  ['one that begins', connection({ state: 'connecting' }), [['connecting', 'warn', 60_000]]],
  [
    'a table past its limit',
    connection({ types: [type({ measuredAt: NOW - 25_000 })] }),
    [['old', 'warn', 10_000]],
  ],
  ['a doubtful table', connection({ types: [type({ standing: 'doubtful' })] }), [['old', 'warn', 3_000]]],
  ['a table to come', connection({ types: [type({ standing: 'pending', measuredAt: null })] }), []],
  ['a table that may not be seen', connection({ types: [type({ standing: 'denied', measuredAt: 0 })] }), []],
] as const)('%s is that much trouble', (_, told, expected) => {
  const found = selectSources([told], NOW);
  expect(found.map(({ state, severity, since }) => [state, severity, NOW - (since?.at ?? 0)])).toEqual(
    expected,
  );
});
