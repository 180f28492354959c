import { describe, expect, it } from 'vitest';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { comesThrough } from './testing/comes-through.ts';
import { type Line, openLine } from './testing/open-line.ts';

const MINUTE_MS = 60_000;
const OPEN = 'setSessionParameters';
const UPDATE = 'getStatisticsUpdate';
const WHOLE = 'getStatistics';

function faults(line: Line, name: string, over: Record<string, unknown> = {}): Promise<void> {
  return line.domain.trouble({ kind: 'fault', name, forMs: MINUTE_MS, ...over });
}

describe('a fault in every answer for a minute', () => {
  it.each([
    {
      name: 'SessionNotInitializedFault',
      says: /^error: (Five9 has closed the session|someone else took over)/m,
      mostCalls: 12,
      withinS: 300,
    },
    {
      name: 'SessionClosedFault',
      says: /^error: (Five9 has closed the session|someone else took over)/m,
      mostCalls: 12,
      withinS: 300,
    },
    {
      name: 'InvalidAccountFault',
      says: /^error: Five9 does not know this account/m,
      mostCalls: 6,
      withinS: 180,
    },
    {
      name: 'UserAlreadyLoggedInFault',
      says: /^error: (this Five9 user is logged in elsewhere|someone else took over)/m,
      mostCalls: 6,
      withinS: 180,
    },
    { name: 'UserLimitReachedFault', says: /^error: no seat free/m, mostCalls: 6, withinS: 180 },
    {
      name: 'ServiceUnavailableFault',
      says: /^error: Five9's statistics are not available/m,
      mostCalls: 12,
      withinS: 180,
    },
    { name: 'ServerFault', says: /^error: Five9 answers for no table/m, mostCalls: 50, withinS: 180 },
    {
      name: 'OperationsLimitExceededFault',
      says: /^stale: waiting for the request limit/m,
      mostCalls: 6,
      withinS: 180,
    },
  ])('$name is said, borne and survived', async ({ name, says, mostCalls, withinS }) => {
    await using line = await openLine();
    await expect(
      comesThrough(line, {
        begin: () => faults(line, name),
        forMs: MINUTE_MS,
        cutsOff: STATISTIC_TYPES,
        says,
        mostCalls,
        recoversWithinMs: withinS * 1000,
      }),
    ).resolves.toBeUndefined();
  });

  it.each([
    'StatisticsNotRequestedFault',
    'UnknownTimestampFault',
    'ConfigurationChangedFault',
    'UnknownColumnFault',
  ])('%s, even when whole tables are refused too, is borne and survived', async (name) => {
    await using line = await openLine();
    await expect(
      comesThrough(line, {
        begin: () => faults(line, name),
        forMs: MINUTE_MS,
        cutsOff: STATISTIC_TYPES,
        mostCalls: 60,
      }),
    ).resolves.toBeUndefined();
  });
});

describe('a fault in every update for a minute', () => {
  it.each([
    'StatisticsNotRequestedFault',
    'UnknownTimestampFault',
    'ConfigurationChangedFault',
    'UnknownColumnFault',
  ])('%s brings whole tables, within their quota', async (name) => {
    await using line = await openLine();
    const before = await line.domain.calls(WHOLE, 'ok');
    await comesThrough(line, {
      begin: () => faults(line, name, { operation: UPDATE }),
      forMs: MINUTE_MS,
      mostCalls: 120,
      afterwards: async () => {
        const loaded = (await line.domain.calls(WHOLE, 'ok')) - before;
        expect(loaded).toBeGreaterThanOrEqual(8);
        expect(loaded).toBeLessThanOrEqual(60);
        expect(await line.domain.calls(WHOLE, 'OperationsLimitExceededFault')).toBe(0);
      },
    });
  });
});

describe('a refusal to open the session', () => {
  it.each<[string, RegExp]>([
    ['UserAlreadyLoggedInFault', /^error: (this Five9 user is logged in elsewhere|someone else took over)/m],
    ['UserLimitReachedFault', /^error: no seat free/m],
    ['AccessDisallowedFault', /^error: Five9 does not let this user in/m],
    ['InvalidAccountFault', /^error: Five9 does not know this account/m],
    ['ServerFault', /^error: Five9 answers with an error of its own/m],
  ])('%s after the old one has expired is said and tried again slowly', async (name, says) => {
    await using line = await openLine();
    await expect(
      comesThrough(line, {
        begin: async () => {
          await faults(line, name, { operation: OPEN });
          await line.domain.trouble({ kind: 'expire-sessions' });
        },
        forMs: MINUTE_MS,
        cutsOff: STATISTIC_TYPES,
        says,
        mostCalls: 10,
        recoversWithinMs: 5 * MINUTE_MS,
      }),
    ).resolves.toBeUndefined();
  });
});

describe('a session that ends', () => {
  it('by its time-out is opened again, with its tables kept', async () => {
    await using line = await openLine();
    const before = await line.domain.calls(OPEN, 'ok');
    await comesThrough(line, {
      begin: () => line.domain.trouble({ kind: 'expire-sessions' }),
      forMs: 20_000,
      says: /^error: Five9 has closed the session; opening it again/m,
      mostCalls: 120,
      afterwards: async () => expect(await line.domain.calls(OPEN, 'ok')).toBe(before + 1),
    });
  });
});

describe('a table that this user may not see', () => {
  const DENIED: StatisticType = 'CampaignState';
  // Where time passes a second at a time, every answer seems to take one, and the plan follows.
  const COARSE_LIMIT_MS = 120_000;

  it('is denied for itself, while the others live, and comes back when it may be seen', async () => {
    await using line = await openLine();
    await comesThrough(line, {
      begin: () => faults(line, 'AccessDisallowedFault', { type: DENIED }),
      forMs: MINUTE_MS,
      stepMs: 1_000,
      cutsOff: [DENIED],
      mostCalls: 400,
      mostLimitMs: COARSE_LIMIT_MS,
      recoversWithinMs: 25 * MINUTE_MS,
      afterwards: async () =>
        expect(await line.domain.calls(WHOLE, 'AccessDisallowedFault')).toBeLessThanOrEqual(2),
    });
  });

  it('is every table when access is refused, which is said', async () => {
    await using line = await openLine();
    await expect(
      comesThrough(line, {
        begin: () => faults(line, 'AccessDisallowedFault'),
        forMs: MINUTE_MS,
        stepMs: 1_000,
        cutsOff: STATISTIC_TYPES,
        says: /^error: this Five9 user may not see any statistics/m,
        mostCalls: 20,
        mostLimitMs: COARSE_LIMIT_MS,
        recoversWithinMs: 25 * MINUTE_MS,
      }),
    ).resolves.toBeUndefined();
  });
});
