import { describe, expect, it } from 'vitest';
import type { ConnectionStatus, TypeStatus } from '#lib/wire/frame';
import { type Reason, told } from './reason.ts';
import { type AgeInput, judgeAge, staleAt } from './stale.ts';

const NOW = 1_700_000_000_000;

function status(overrides: Partial<TypeStatus> = {}): TypeStatus {
  return {
    type: 'ACDStatus',
    standing: 'live',
    reason: '',
    measuredAt: NOW - 3_000,
    receivedAt: NOW - 2_900,
    limitMs: 15_000,
    nextAt: null,
    rows: 1,
    columns: 1,
    version: 1,
    ...overrides,
  };
}

function connection(overrides: Partial<ConnectionStatus> = {}): ConnectionStatus {
  return {
    id: 'five9',
    name: 'Five9',
    zone: 'UTC',
    state: 'live',
    reason: '',
    stateSince: 0,
    types: [],
    quota: [],
    ...overrides,
  };
}

function judge(overrides: Partial<AgeInput> = {}) {
  return judgeAge({
    connection: connection(),
    status: status(),
    serverNow: NOW,
    stream: 'live',
    picture: 'current',
    last: null,
    ...overrides,
  });
}

describe('the age of a picture', () => {
  it('is live when nothing speaks against it', () => {
    expect(judge()).toEqual({
      ageState: 'live',
      measuredAt: NOW - 3_000,
      receivedAt: NOW - 2_900,
      asOf: NOW - 3_000,
      reason: '',
    });
  });

  it('is live up to its limit and stale from the next millisecond', () => {
    expect(staleAt(status())).toBe(NOW + 12_000);
    expect(judge({ serverNow: NOW + 12_000 }).ageState).toBe('live');
    expect(judge({ serverNow: NOW + 12_001 })).toMatchObject({
      ageState: 'stale',
      reason: 'not-renewed',
    });
  });

  it('takes the limit from the data', () => {
    expect(judge({ status: status({ limitMs: 60_000 }), serverNow: NOW + 50_000 }).ageState).toBe('live');
  });

  it('gives the reason of the connection when that is why nothing came', () => {
    const input = {
      serverNow: NOW + 20_000,
      connection: connection({ state: 'error', reason: 'Five9 refuses' }),
    };
    expect(judge(input).reason).toBe(told('Five9 refuses'));
  });

  it.each<[string, Partial<AgeInput>, Reason]>([
    ['the stream is lost', { stream: 'lost' }, 'lost'],
    ['the stream has not begun', { stream: 'connecting' }, 'connecting'],
    ['its time is unknown', { serverNow: null }, 'connecting'],
    [
      'the table is doubtful',
      { status: status({ standing: 'doubtful', reason: 'A blank answer' }) },
      told('A blank answer'),
    ],
    ['the table is denied', { status: status({ standing: 'denied' }) }, 'denied'],
    ['it was measured further ahead than its limit', { serverNow: NOW - 3_600_000 }, 'clock-back'],
    ['it is kept from before', { picture: 'kept', last: { measuredAt: 1, receivedAt: 2 } }, 'kept'],
    [
      'its connection is gone',
      { connection: undefined, status: undefined, last: { measuredAt: 1, receivedAt: 2 } },
      'connection-gone',
    ],
    [
      'the server has no data any more',
      { status: status({ measuredAt: null }), last: { measuredAt: 1, receivedAt: 2 } },
      'kept',
    ],
  ])('is stale when %s', (_, input, reason) => {
    expect(judge(input)).toMatchObject({ ageState: 'stale', reason });
  });

  it('of a kept picture is its own, not that of what the server has now', () => {
    const kept = judge({ picture: 'kept', last: { measuredAt: NOW - 99_000, receivedAt: NOW - 98_000 } });
    expect(kept).toMatchObject({ asOf: NOW - 99_000, receivedAt: NOW - 98_000 });
  });

  it.each<[string, Partial<AgeInput>, Reason]>([
    ['there is no picture', { picture: 'none' }, 'first'],
    ['nothing was measured yet', { status: status({ measuredAt: null }) }, 'first'],
    [
      'the type is still to come',
      { status: status({ measuredAt: null, standing: 'pending', reason: 'In 40 s' }) },
      told('In 40 s'),
    ],
    [
      'the connection fails',
      { picture: 'none', connection: connection({ state: 'error', reason: 'Wrong password' }) },
      told('Wrong password'),
    ],
    [
      'there is no such connection',
      { picture: 'none', connection: undefined, status: undefined },
      'no-connection',
    ],
    ['nothing is heard', { picture: 'none', stream: 'lost' }, 'lost'],
  ])('is none when %s', (_, input, reason) => {
    expect(judge(input)).toMatchObject({ ageState: 'none', reason });
  });
});
