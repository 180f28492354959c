import { describe, expect, it } from 'vitest';
import type { TypeStatus } from '#lib/wire/frame';
import { englishWords } from '#lib/words/testing/english-words';
import { connectionOf, typeOf } from '#components/wall/testing/connection-of.ts';
import { ageLines, connectionLines, quotaLines } from './select.ts';

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
    const lines = quotaLines([reading(60_000, 1), reading(3_600_000, 1_000), reading(86_400_000, 905)], {
      common: englishWords('common'),
      panels,
    });
    expect(lines.map(({ name, says, figure, severity }) => [name, says, figure, severity])).toEqual([
      ['Updates an hour', '1,000 of 1,000', '0%', 'critical'],
      ['Updates a day', '905 of 1,000', '9%', 'warn'],
      ['Updates a minute', '1 of 1,000', '99%', 'ok'],
    ]);
  });
});
