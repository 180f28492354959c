import { describe, expect, it } from 'vitest';
import type { ConnectionStatus } from '#lib/wire/frame';
import { englishWords } from '#lib/words/testing/english-words';
import { markConnection } from './connection-standing.ts';

const t = englishWords('desk');
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
    expect(markConnection(statusOf(state, 'as told'), { stream: heard, stale: false }, t)).toEqual({
      mark,
      words,
      reason: 'as told',
    });
  });

  it('is never live for a page that hears nothing, and says since when', () => {
    const lost = { kind: 'lost', lastHeardAt: NOW - 12_000, reason: 'Nothing is heard' } as const;
    expect(markConnection(statusOf('live'), { stream: lost, stale: false }, t)).toEqual({
      mark: 'stale',
      words: 'Not live since 22:13:08',
      reason: 'Nothing is heard',
    });
    expect(markConnection(undefined, { stream: { ...lost, lastHeardAt: null }, stale: false }, t).words).toBe(
      'Not live',
    );
  });

  it('is not called live above a table that is stale', () => {
    expect(markConnection(statusOf('live'), { stream: heard, stale: true }, t)).toMatchObject({
      mark: 'stale',
      words: 'Not live',
    });
    expect(markConnection(statusOf('error', 'as told'), { stream: heard, stale: true }, t).mark).toBe(
      'broken',
    );
  });

  it('waits until the stream is open and the connection has been heard of', () => {
    expect(markConnection(statusOf('live'), { stream: connecting, stale: false }, t).mark).toBe('waiting');
    expect(markConnection(undefined, { stream: heard, stale: false }, t).mark).toBe('waiting');
  });
});
