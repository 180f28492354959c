import { describe, expect, it } from 'vitest';
import type { ConnectionStatus } from '#lib/wire/frame';
import { markConnection } from './connection-standing.ts';

const NOW = 1_700_000_000_000;
const heard = { kind: 'live', lastHeardAt: NOW - 500, reason: '' } as const;
const connecting = { kind: 'connecting', lastHeardAt: null, reason: 'Connecting to the server' } as const;

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
    expect(markConnection(statusOf(state, 'as told'), heard, false)).toEqual({
      mark,
      words,
      reason: 'as told',
    });
  });

  it('is never live for a page that hears nothing, and says since when', () => {
    const lost = { kind: 'lost', lastHeardAt: NOW - 12_000, reason: 'Nothing is heard' } as const;
    expect(markConnection(statusOf('live'), lost, false)).toEqual({
      mark: 'stale',
      words: 'Not live since 22:13:08',
      reason: 'Nothing is heard',
    });
    expect(markConnection(undefined, { ...lost, lastHeardAt: null }, false).words).toBe('Not live');
  });

  it('is not called live above a table that is stale', () => {
    expect(markConnection(statusOf('live'), heard, true)).toMatchObject({ mark: 'stale', words: 'Not live' });
    expect(markConnection(statusOf('error', 'as told'), heard, true).mark).toBe('broken');
  });

  it('waits until the stream is open and the connection has been heard of', () => {
    expect(markConnection(statusOf('live'), connecting, false).mark).toBe('waiting');
    expect(markConnection(undefined, heard, false).mark).toBe('waiting');
  });
});
