import { describe, expect, it } from 'vitest';
import type { ConnectionStatus } from '#lib/wire/frame';
import { markConnection } from './connection-standing.ts';

const NOW = 1_700_000_000_000;
const heard = { kind: 'live', lastHeardAt: NOW - 500 } as const;

function statusOf(state: ConnectionStatus['state'], reason = ''): ConnectionStatus {
  return {
    id: 'five9',
    name: 'Five9',
    zone: 'UTC',
    state,
    reason,
    stateSince: NOW - 60_000,
    types: [],
    quota: [],
  };
}

describe('how a connection stands', () => {
  it.each([
    ['live', 'live', 'Live'],
    ['stale', 'stale', 'Not live'],
    ['connecting', 'waiting', 'Connecting'],
    ['error', 'broken', 'No connection'],
  ] as const)('%s is marked %s and reads %s, with the reason as told', (state, mark, words) => {
    expect(markConnection(statusOf(state, 'as told'), heard, NOW)).toEqual({
      mark,
      words,
      reason: 'as told',
    });
  });

  it('is never live for a page that hears nothing', () => {
    const lost = { kind: 'lost', lastHeardAt: NOW - 12_000 } as const;
    expect(markConnection(statusOf('live'), lost, NOW)).toMatchObject({
      mark: 'stale',
      words: 'Not live · 12 s',
    });
    expect(markConnection(undefined, { kind: 'lost', lastHeardAt: null }, NOW).words).toBe('Not live');
  });

  it('waits until the stream is open and the connection has been heard of', () => {
    expect(markConnection(statusOf('live'), { kind: 'connecting', lastHeardAt: null }, NOW).mark).toBe(
      'waiting',
    );
    expect(markConnection(undefined, heard, NOW).mark).toBe('waiting');
  });
});
