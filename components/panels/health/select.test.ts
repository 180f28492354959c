import { describe, expect, it } from 'vitest';
import type { TypeStatus } from '#lib/wire/frame';
import { englishWords } from '#lib/words/testing/english-words';
import { connectionOf, typeOf } from '#components/wall/testing/connection-of.ts';
import type { DomainUsers } from '#lib/domain/domain-users';
import { ageLines, connectionLines, type HealthLine, quotaLines } from './select.ts';
import { seatLines, userLines } from './select-users.ts';

const NOW = 10_000_000;
const panels = englishWords('panels');

describe('the connections in the health panel', () => {
  it('stand worst first, then by name, with how long they have been so', () => {
    const since = (ms: number) => ({ stateSince: NOW - ms });
    const lines = connectionLines(
      [
        connectionOf({ id: 'b', name: 'Berlin', ...since(5_000) }),
        connectionOf({ id: 'a', name: 'Austin', ...since(134_000) }),
        connectionOf({ id: 'c', name: 'Cork', state: 'stale', reason: 'no answer', ...since(8_000) }),
        connectionOf({
          id: 'd',
          name: 'Delhi',
          state: 'error',
          reason: 'wrong password',
          ...since(3_600_000),
        }),
        connectionOf({ id: 'e', name: 'Erfurt', state: 'connecting', ...since(1_000) }),
      ],
      NOW,
      panels,
    );
    expect(lines.map(({ name, says, figure, severity }) => [name, says, figure, severity])).toEqual([
      ['Delhi', 'wrong password', '1 h', 'critical'],
      ['Cork', 'no answer', '8 s', 'warn'],
      ['Austin', 'Live', '2 min 14 s', 'ok'],
      ['Berlin', 'Live', '5 s', 'ok'],
      ['Erfurt', 'Connecting', '1 s', 'ok'],
    ]);
  });
});

describe('the ages in the health panel', () => {
  const one = (over: Partial<TypeStatus>) =>
    ageLines([typeOf('ACDStatus', { limitMs: 15_000, rows: 7, ...over })], NOW, panels)[0];

  it.each([
    { over: { measuredAt: NOW - 4_000 }, says: '7 rows · limit 15 s', figure: '4 s', severity: 'ok' },
    { over: { measuredAt: NOW - 4_000, rows: null }, says: 'limit 15 s', figure: '4 s', severity: 'ok' },
    { over: { measuredAt: NOW - 4_000, rows: 1 }, says: '1 row · limit 15 s', figure: '4 s', severity: 'ok' },
    { over: { measuredAt: NOW - 20_000 }, says: '7 rows · limit 15 s', figure: '20 s', severity: 'warn' },
    {
      over: { measuredAt: NOW - 4_000, standing: 'doubtful' },
      says: 'Doubtful',
      figure: '4 s',
      severity: 'warn',
    },
    { over: { measuredAt: null, standing: 'denied' }, says: 'Not permitted', figure: '–', severity: 'ok' },
    {
      over: { measuredAt: null, standing: 'pending', nextAt: NOW + 3_000 },
      says: 'Expected in 3 s',
      figure: '–',
      severity: 'ok',
    },
    { over: { measuredAt: null, standing: 'pending' }, says: 'To come', figure: '–', severity: 'ok' },
  ] as const)('say $says for $over', ({ over, ...line }) => {
    expect(one(over)).toMatchObject({ name: 'Queues', ...line });
  });

  it('put what is too old first and leave the rest as it comes', () => {
    const lines = ageLines(
      [
        typeOf('AgentState', { measuredAt: NOW }),
        typeOf('ACDStatus', { measuredAt: NOW - 60_000 }),
        typeOf('CampaignState', { measuredAt: NOW }),
      ],
      NOW,
      panels,
    );
    expect(lines.map(({ key }) => key)).toEqual(['ACDStatus', 'AgentState', 'CampaignState']);
  });
});

describe('the quota in the health panel', () => {
  const reading = (windowMs: number, used: number) => ({
    operation: 'QueryChangedStatistics',
    windowMs,
    limit: 1_000,
    used,
  });

  it('says what is left, the nearest to its end first, never rounded up', () => {
    const lines = quotaLines(
      [reading(60_000, 1), reading(3_600_000, 1_000), reading(86_400_000, 905)],
      { common: englishWords('common'), panels },
      { now: NOW, zone: 'UTC' },
    );
    expect(lines.map(({ name, says, figure, severity }) => [name, says, figure, severity])).toEqual([
      ['Updates an hour', '1,000 of 1,000 · no forecast', '0%', 'critical'],
      ['Updates a day', '905 of 1,000 · no forecast', '9%', 'warn'],
      ['Updates a minute', '1 of 1,000', '99%', 'ok'],
    ]);
  });

  const HOUR_MS = 3_600_000;
  const hour = { startAt: NOW - HOUR_MS / 2, endAt: NOW + HOUR_MS / 2 };

  it.each([
    ['half of it in half the time', { used: 500 }, '500 of 1,000 · lasts', 'ok'],
    ['more than half of it', { used: 600 }, '600 of 1,000 · runs out at 03:06', 'warn'],
    ['a surge of late', { used: 300, perMs: 1_000 / HOUR_MS }, '300 of 1,000 · lasts', 'ok'],
    ['a storm of late', { used: 300, perMs: 2_000 / HOUR_MS }, '300 of 1,000 · runs out at 03:07', 'warn'],
    ['nothing left', { used: 1_000 }, '1,000 of 1,000 · open again at 03:16', 'critical'],
  ] as const)('says whether an hour’s calls last: %s', (...[, over, says, severity]) => {
    const [line] = quotaLines(
      [{ ...reading(HOUR_MS, 0), window: hour, ...over }],
      { common: englishWords('common'), panels },
      { now: NOW, zone: 'UTC' },
    );
    expect(line).toMatchObject({ says, severity });
  });
});

describe('seats and users in the health panel', () => {
  const users: DomainUsers = {
    seats: {
      readAt: NOW - 20_000,
      supervisors: { limit: 60, taken: 57 },
      mobile: { limit: 5, taken: 0 },
    },
    signedIn: {
      readAt: NOW - 20_000,
      agents: 17,
      supervisors: { count: 14, names: ['sup1', 'sup9'] },
      administrators: { count: 1, names: ['api1'] },
    },
    skills: { readAt: NOW - 60_000, count: 2, names: ['Billing', 'Sales'] },
    groups: null,
  };
  const plain = (lines: readonly HealthLine[]) =>
    lines.map(({ name, says, figure, severity }) => [name, says, figure, severity]);

  it('say how many are left and when that was told', () => {
    expect(plain(seatLines(users, { now: NOW, t: panels }))).toEqual([
      ['Supervisor seats', '57 of 60 taken · told 20 s ago', '3', 'warn'],
      ['Mobile licences', '0 of 5 taken · told 20 s ago', '5', 'ok'],
    ]);
  });

  it('name who is signed in as far as there are names, and leave out what was not told', () => {
    expect(plain(userLines(users, { now: NOW, t: panels }))).toEqual([
      ['Agents', 'told 20 s ago', '17', 'ok'],
      ['Supervisors', 'sup1, sup9 and 12 more', '14', 'ok'],
      ['Administrators', 'api1', '1', 'ok'],
      ['Skills of the polling user', 'Billing, Sales', '2', 'ok'],
    ]);
    expect(userLines(undefined, { now: NOW, t: panels })).toEqual([]);
  });

  it('look old when they are', () => {
    const later = NOW + 2 * 3_600_000;
    expect(seatLines(users, { now: later, t: panels })[1]).toMatchObject({
      says: '0 of 5 taken · told 2 h ago',
      severity: 'warn',
    });
    expect(userLines(users, { now: later, t: panels })[1]).toMatchObject({
      says: 'told 2 h ago',
      severity: 'warn',
    });
  });
});
