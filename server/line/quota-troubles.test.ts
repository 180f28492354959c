import { describe, expect, it } from 'vitest';
import type { StatisticType } from '#lib/domain/statistic-type';
import { SoapCaller } from '#server/simulator/testing/soap-caller';
import { PASSWORD } from '#server/simulator/service/accounts';
import { comesThrough } from './testing/comes-through.ts';
import { type Line, openLine } from './testing/open-line.ts';

const MINUTE_MS = 60_000;
const WATCHED: readonly StatisticType[] = ['AgentState', 'ACDStatus'];
/** Under the guide's limits a type that nobody watches is asked every two minutes. */
const LIMIT_MS = 400_000;
const REFUSED = 'OperationsLimitExceededFault';

/** A line under the guide's limits: eight tables take minutes to load. */
function openFrugalLine(startAt: string): Promise<Line> {
  return openLine({
    startAt: Date.parse(startAt),
    simulator: { quota: 'default' },
    liveWithinMs: 10 * MINUTE_MS,
  });
}

/** Another program of the same domain spends what is left of the minute's updates. */
async function spendTheMinute(line: Line): Promise<void> {
  const other = new SoapCaller({
    url: line.simulator.serviceUrl,
    user: 'api2',
    password: PASSWORD,
    program: 'greedy',
  });
  await other.open();
  const { timestamp } = await other.snapshot('ACDStatus');
  for (let call = 0; call < 40; call++)
    await other.call('getStatisticsUpdate', {
      statisticType: 'ACDStatus',
      previousTimestamp: timestamp,
      longPollingTimeout: 0,
    });
}

describe('a quota that is spent', () => {
  it('for the minute, by somebody else: we wait for the next one and say so', async () => {
    await using line = await openFrugalLine('2026-03-10T18:00:10Z');
    await line.runUntil('a new minute', () => line.clock.now() % MINUTE_MS < 200);
    await comesThrough(line, {
      begin: () => spendTheMinute(line),
      forMs: MINUTE_MS - 2_000,
      cutsOff: WATCHED,
      says: /^stale: waiting for the request limit until 11:\d\d/m,
      mostCalls: 4,
      mostLimitMs: LIMIT_MS,
      afterwards: async () =>
        expect(await line.domain.calls('getStatisticsUpdate', REFUSED)).toBeLessThanOrEqual(2),
    });
  });

  it('for the hour: watched numbers turn stale, we say until when, and nothing is asked in vain', async () => {
    await using line = await openFrugalLine('2026-03-10T18:25:10Z');
    const endOfHour = Date.parse('2026-03-10T19:00:00Z');
    const forMs = endOfHour - line.clock.now() + MINUTE_MS / 2;
    const refusedBefore = await line.domain.calls('getStatisticsUpdate', REFUSED);
    await comesThrough(line, {
      begin: () => line.domain.trouble({ kind: 'quota-scale', factor: 0.05, forMs }),
      forMs: forMs - MINUTE_MS,
      stepMs: 1_000,
      cutsOff: WATCHED,
      says: /^stale: waiting for the request limit until 12:00/m,
      mostCalls: 30,
      mostLimitMs: 5 * LIMIT_MS,
      recoversWithinMs: 15 * MINUTE_MS,
      afterwards: async () => {
        const refused = await line.domain.calls('getStatisticsUpdate', REFUSED);
        expect(refused - refusedBefore).toBeLessThanOrEqual(2);
      },
    });
  });
});
