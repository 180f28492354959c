import { describe, expect, it } from 'vitest';
import type { TypeStatus } from '#lib/wire/frame';
import { englishWords } from '#lib/words/testing/english-words';
import { markType } from './type-standing.ts';

const t = englishWords('desk');
const NOW = 1_700_000_000_000;

function statusOf(overrides: Partial<TypeStatus> = {}): TypeStatus {
  return {
    type: 'ACDStatus',
    standing: 'live',
    reason: '',
    measuredAt: NOW - 3_000,
    receivedAt: NOW - 2_500,
    limitMs: 15_000,
    nextAt: NOW + 1_000,
    rows: 6,
    columns: 14,
    version: 3,
    ...overrides,
  };
}

const unloaded = { standing: 'pending', measuredAt: null, receivedAt: null } as const;

describe('how a type stands', () => {
  it.each<[string, TypeStatus | undefined, string, string]>([
    ['live within its limit', statusOf(), 'live', 'Live. Counted as stale after 15 s.'],
    [
      'live at its limit exactly',
      statusOf({ measuredAt: NOW - 15_000 }),
      'live',
      'Live. Counted as stale after 15 s.',
    ],
    ['stale past it', statusOf({ measuredAt: NOW - 15_001 }), 'stale', 'Older than the 15 s it may be.'],
    [
      'stale with the reason given',
      statusOf({ measuredAt: NOW - 60_000, reason: 'quota spent until 15:00' }),
      'stale',
      'Quota spent until 15:00.',
    ],
    [
      'stale while in doubt, however young',
      statusOf({ standing: 'doubtful' }),
      'stale',
      'In doubt. Asking again.',
    ],
    [
      'denied with the reason given',
      statusOf({ ...unloaded, standing: 'denied', reason: 'Needs permission Campaigns' }),
      'denied',
      'Needs permission Campaigns.',
    ],
    [
      'denied without a reason',
      statusOf({ ...unloaded, standing: 'denied' }),
      'denied',
      'The user of this connection may not see these statistics.',
    ],
    [
      'waiting for its turn',
      statusOf({ ...unloaded, nextAt: NOW + 42_000 }),
      'waiting',
      'Not loaded yet. Its turn comes in 42 s.',
    ],
    [
      'waiting for its turn, and why',
      statusOf({ ...unloaded, nextAt: NOW + 150_000, reason: '2 loads a minute' }),
      'waiting',
      'Not loaded yet. Its turn comes in 2 min 30 s. 2 loads a minute.',
    ],
    ['loading now', statusOf({ ...unloaded, nextAt: NOW }), 'waiting', 'Loading for the first time now.'],
    [
      'waiting without a turn',
      statusOf({ ...unloaded, nextAt: null }),
      'waiting',
      'Not loaded yet. It has not been given its turn.',
    ],
    [
      'waiting before the server said anything',
      undefined,
      'waiting',
      'Waiting for the server to say how these statistics stand.',
    ],
  ])('is %s', (_, status, ...[mark, words]) => {
    expect(markType(status, { now: NOW, heard: true }, t)).toMatchObject({ mark, words });
  });

  it('is stale while the page hears nothing, however young the data', () => {
    expect(markType(statusOf(), { now: NOW, heard: false }, t).mark).toBe('stale');
  });

  it('is never younger than now, should the clocks differ', () => {
    expect(markType(statusOf({ measuredAt: NOW + 500 }), { now: NOW, heard: true }, t).ageMs).toBe(0);
  });
});
