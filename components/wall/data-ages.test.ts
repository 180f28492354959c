import { describe, expect, it } from 'vitest';
import type { StatisticType } from '#lib/domain/statistic-type';
import { ageWords, dataAges } from './data-ages.ts';
import { englishWords } from '#lib/words/testing/english-words';
import { connectionOf, typeOf } from './testing/connection-of.ts';

const NOW = Date.UTC(2026, 2, 4, 13, 5, 12);
const TYPES: readonly StatisticType[] = ['AgentState', 'ACDStatus'];

const ages = (moments: { type: StatisticType; measured: number | null; received: number }[], over = {}) =>
  dataAges({
    connection: connectionOf({
      types: moments.map(({ type, measured, received }) =>
        typeOf(type, { measuredAt: measured === null ? null : NOW - measured, receivedAt: NOW - received }),
      ),
    }),
    types: TYPES,
    lastHeardAt: NOW,
    now: NOW,
    ...over,
  });

describe('the three ages of a board', () => {
  it('are those of its oldest table', () => {
    const told = [
      { type: 'AgentState', measured: 2_000, received: 1_000 },
      { type: 'ACDStatus', measured: 9_000, received: 8_000 },
      { type: 'CampaignState', measured: 90_000, received: 90_000 },
    ] as const;
    expect(ages([...told], { lastHeardAt: NOW - 3_000 })).toEqual({
      sourceMs: 9_000,
      serverMs: 8_000,
      screenMs: 3_000,
    });
  });

  it('pass over a table that is not here yet', () => {
    const told = [
      { type: 'AgentState', measured: null, received: 0 },
      { type: 'ACDStatus', measured: 4_000, received: 4_000 },
    ] as const;
    expect(ages([...told])).toMatchObject({ sourceMs: 4_000 });
  });

  it('are none before the first data, or before the server was heard', () => {
    expect(ages([{ type: 'AgentState', measured: null, received: 0 }])).toBeNull();
    expect(ages([{ type: 'AgentState', measured: 1, received: 1 }], { lastHeardAt: null })).toBeNull();
    expect(ages([], { connection: null })).toBeNull();
  });

  it.each([0, 1, 400, 999, 1_000, 1_400, 2_600])(
    'never grow on the way from the source to the screen, heard %d ms before the second',
    (ago) => {
      for (const wayMs of [0, 30, 450, 1_200]) {
        const lastHeardAt = Math.floor((NOW - ago) / 1_000) * 1_000;
        const told = { type: 'ACDStatus', measured: ago + wayMs * 2, received: ago + wayMs } as const;
        const { sourceMs = 0, serverMs = 0, screenMs = 0 } = ages([told], { lastHeardAt }) ?? {};
        expect(sourceMs).toBeGreaterThanOrEqual(serverMs);
        expect(serverMs).toBeGreaterThanOrEqual(screenMs);
        expect(Math.abs(sourceMs - told.measured)).toBeLessThan(1_000);
      }
    },
  );

  it('are said in words', () => {
    expect(ageWords({ sourceMs: 75_000, serverMs: 1_000, screenMs: 0 }, englishWords('wall'))).toEqual({
      shown: 'age at source 1 min 15 s · server 1 s · screen 0 s',
      said: 'Oldest data: measured 1 min 15 s ago, received by the server 1 s ago, told to this screen 0 s ago',
    });
  });
});
