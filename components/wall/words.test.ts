import { describe, expect, it } from 'vitest';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { ConnectionStatus, TypeStatus } from '#lib/wire/frame';
import { headerWords } from './header-words.ts';
import { connectionOf as quietConnection, typeOf as quietType } from './testing/connection-of.ts';
import { englishWords } from '#lib/words/testing/english-words';
import { waitingWords } from './waiting-words.ts';

const NOW = Date.UTC(2026, 2, 4, 13, 5, 12);
const TYPES: readonly StatisticType[] = ['AgentState', 'ACDStatus'];

const typeOf: typeof quietType = (type, over) =>
  quietType(type, { measuredAt: NOW - 2_000, receivedAt: NOW - 1_000, ...over });
const connectionOf: typeof quietConnection = (over) =>
  quietConnection({ types: TYPES.map((type) => typeOf(type)), ...over });

const words = (over: Partial<Parameters<typeof headerWords>[0]> = {}) =>
  headerWords(
    {
      stream: 'live',
      lastHeardAt: NOW,
      connection: connectionOf(),
      types: TYPES,
      now: NOW,
      ...over,
    },
    englishWords('wall'),
  );

describe('the line that says how old a board is', () => {
  it('gives the age of the oldest table on show', () => {
    const types = [typeOf('AgentState'), typeOf('ACDStatus', { measuredAt: NOW - 7_000 })];
    expect(words({ connection: connectionOf({ types }) })).toEqual({ tone: 'live', text: 'Live · 7 s' });
  });

  it('passes over tables that the board does not show', () => {
    const types = [typeOf('AgentState'), typeOf('AgentStatistics', { measuredAt: NOW - 90_000 })];
    expect(words({ connection: connectionOf({ types }) }).text).toBe('Live · 2 s');
  });

  it.each([
    { state: 'live', reason: '', tone: 'live', text: 'Live' },
    { state: 'connecting', reason: '', tone: 'waiting', text: 'Connecting · opening the session' },
    {
      state: 'error',
      reason: 'Five9 refused the sign-in',
      tone: 'lost',
      text: 'Not live · Five9 refused the sign-in',
    },
  ] as const)('of a board without tables is that of its connection, $state', ({ state, reason, ...line }) => {
    expect(words({ types: [], connection: connectionOf({ state, reason }) })).toEqual(line);
  });

  it('says when the server is silent, and for how long', () => {
    expect(words({ stream: 'lost', lastHeardAt: NOW - 134_000 })).toEqual({
      tone: 'lost',
      text: 'Not live · last picture 2 min 14 s ago · reconnecting',
    });
  });

  it('says of what moment a picture is that was kept from before the page was loaded', () => {
    const types = TYPES.map((type) => typeOf(type, { measuredAt: Date.UTC(2026, 10, 27, 13, 5, 12) }));
    expect(
      words({ stream: 'connecting', lastHeardAt: null, now: 0, connection: connectionOf({ types }) }),
    ).toEqual({ tone: 'lost', text: 'Not live · last picture of 27 Nov 2026, 14:05:12 · reconnecting' });
  });

  it('says why the source is not live', () => {
    const connection = connectionOf({ state: 'error', reason: 'Five9 refused the sign-in' });
    expect(words({ connection }).text).toBe('Not live · last picture 2 s ago · Five9 refused the sign-in');
  });

  it('never says live when every table on show is past its limit, whatever the connection says', () => {
    const types = TYPES.map((type) => typeOf(type, { measuredAt: NOW - 16_000 }));
    expect(words({ connection: connectionOf({ types }) })).toMatchObject({ tone: 'lost' });
  });

  it('names the tables that are behind, and their moment in the zone of the connection', () => {
    const types = [
      typeOf('AgentState'),
      typeOf('ACDStatus', { standing: 'doubtful', measuredAt: NOW - 60_000 }),
    ];
    expect(words({ connection: connectionOf({ types }) })).toEqual({
      tone: 'partly',
      text: 'Partly live · queues as of 14:04:12',
    });
  });

  it('is not live while a table of the board is still to come, unless it may not be had at all', () => {
    const told = (standing: TypeStatus['standing']) =>
      words({
        connection: connectionOf({
          types: [typeOf('AgentState'), typeOf('ACDStatus', { measuredAt: null, standing })],
        }),
      });
    expect(told('pending')).toEqual({ tone: 'waiting', text: 'Partly live · queues to come' });
    expect(told('denied').tone).toBe('live');
  });

  it('is never live before the first data', () => {
    const types = TYPES.map((type) => typeOf(type, { measuredAt: null, standing: 'pending' }));
    expect(words({ connection: connectionOf({ types, state: 'live' }) }).tone).toBe('waiting');
    expect(words({ connection: connectionOf({ types, state: 'error', reason: 'no route' }) })).toEqual({
      tone: 'lost',
      text: 'Not live · no route',
    });
    expect(words({ connection: null }).tone).toBe('waiting');
    expect(words({ stream: 'connecting' }).tone).toBe('waiting');
  });
});

describe('the words of a panel that has nothing yet', () => {
  const said = (status: Partial<TypeStatus> | null, connection: Partial<ConnectionStatus> | null = {}) =>
    waitingWords(
      {
        connection: connection && connectionOf(connection),
        status: status && typeOf('ACDStatus', { standing: 'pending', measuredAt: null, ...status }),
        now: NOW,
      },
      englishWords('wall'),
    );

  it.each([
    ['the server', said(null, null), 'connecting', 'Connecting to the server'],
    ['a known turn', said({ nextAt: NOW + 12_000 }), 'expected in 12 s', 'Expected in 12 s'],
    [
      'a turn with a reason',
      said({ nextAt: NOW + 75_000, reason: 'by the hour’s limit' }),
      'expected in 1 min 15 s',
      'Expected in 1 min 15 s · by the hour’s limit',
    ],
    ['a turn that has come', said({ nextAt: NOW - 500 }), 'loading now', 'Loading now'],
    ['something untold', said({}), 'waiting', 'Waiting for the first answer'],
    [
      'what the connection is at',
      said({}, { state: 'connecting', reason: 'signing in' }),
      'waiting',
      'signing in',
    ],
    [
      'a connection that failed',
      said({ nextAt: NOW + 9_000 }, { state: 'error', reason: 'no route' }),
      'no connection',
      'no route',
    ],
    [
      'what it may not see',
      said({ standing: 'denied', reason: '' }),
      'not permitted',
      'This user may not see these statistics',
    ],
  ])('while it waits for %s', (_, given, ...expected) => {
    expect([given.short, given.long]).toEqual(expected);
  });
});
