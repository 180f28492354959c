import { describe, expect, it } from 'vitest';
import type { SourceEvent } from '#lib/domain/source';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { Peer } from './testing/peer.ts';
import { GUIDE_LIMITS } from './testing/peer-counters.ts';
import type { Trouble } from './testing/peer-trouble.ts';
import { PumpedClock } from './testing/pumped-clock.ts';
import { sourceOn } from './testing/source-fixture.ts';

const HOUR_MS = 3_600_000;
const WATCHED: readonly StatisticType[] = ['AgentState', 'ACDStatus'];

/** Mean age of a type's data over a span: what has passed since it was last known to be right. */
function meanAgeMs(
  events: readonly SourceEvent[],
  type: StatisticType,
  [from, until]: [number, number],
): number {
  let area = 0;
  let right = from;
  let at = from;
  const moments = events
    .filter((event) => event.kind === 'snapshot' || event.kind === 'update' || event.kind === 'fresh')
    .filter((event) => event.type === type)
    .map((event) => (event.kind === 'fresh' ? event.at : event.receivedAt));
  for (const moment of [...moments.filter((one) => one > from && one <= until), until]) {
    area += (moment - at) * ((at - right + (moment - right)) / 2);
    at = moment;
    right = moment;
  }
  return area / (until - from);
}

function busyPeer(clock: PumpedClock): Peer {
  const peer = new Peer(clock, GUIDE_LIMITS);
  const stir = (): void => {
    for (const type of STATISTIC_TYPES) peer.stir(type);
    clock.after(5_000, stir);
  };
  stir();
  return peer;
}

describe('a source under the guide’s limits', () => {
  it('follows eight tables through a day of 25 hours without one refusal', async () => {
    const clock = new PumpedClock(Date.parse('2026-11-01T06:30:00Z'));
    const peer = busyPeer(clock);
    await using run = sourceOn({ clock, peer });
    run.source.demand({ AgentState: 1, ACDStatus: 1, InboundCampaignStatistics: 0.3 });
    await clock.run(26 * HOUR_MS);
    expect(peer.calls.filter((call) => call.outcome !== 'ok')).toEqual([]);
    expect(peer.wrongs).toBe(0);
    expect(run.state()?.state).toBe('live');
    for (const type of STATISTIC_TYPES) expect(run.standing(type)).toBe('live');
    expect(peer.of('update').length).toBeGreaterThan(23_000);
  }, 120_000);

  it('shows two watched tables far fresher than equal turns would, and the others within their limit', async () => {
    const clock = new PumpedClock(Date.parse('2026-07-15T19:00:10Z'));
    const peer = busyPeer(clock);
    await using run = sourceOn({ clock, peer });
    run.source.demand({ AgentState: 1, ACDStatus: 1 });
    await clock.run(3 * HOUR_MS);
    const span: [number, number] = [clock.now() - 2 * HOUR_MS, clock.now()];
    const equalTurnsMs = (8 * 3_600) / 2;
    for (const type of STATISTIC_TYPES) {
      const limitMs = run.of('plan').findLast((plan) => plan.type === type)?.limitMs ?? 0;
      const bestMs = WATCHED.includes(type) ? equalTurnsMs / 3 : limitMs;
      expect(meanAgeMs(run.events, type, span)).toBeLessThan(bestMs);
    }
  }, 120_000);

  it('loads what is watched first and says when the rest will come', async () => {
    const clock = new PumpedClock(Date.parse('2026-07-15T19:00:10Z'));
    const peer = busyPeer(clock);
    await using run = sourceOn({ clock, peer });
    run.source.demand({ CampaignState: 0.5, ACDStatus: 1 });
    await clock.run(2_000);
    expect(run.of('snapshot').map((event) => event.type)).toEqual(['ACDStatus']);
    const nextAt = (type: StatisticType) =>
      run.of('plan').findLast((plan) => plan.type === type)?.nextAt ?? null;
    expect(nextAt('ACDStatus')).toBeNull();
    expect(nextAt('CampaignState')).toBe(Date.parse('2026-07-15T19:01:05Z'));
    expect(STATISTIC_TYPES.filter((type) => nextAt(type) !== null)).toHaveLength(7);
    expect(run.state()).toMatchObject({
      kind: 'state',
      state: 'live',
      reason: '7 of 8 tables still to load',
    });
    await clock.run(5 * 60_000);
    expect(STATISTIC_TYPES.map(nextAt)).toEqual(STATISTIC_TYPES.map(() => null));
    expect(run.state()?.reason).toBe('');
  });

  it('waits for the hour when others have spent it, says until when, and goes on', async () => {
    const clock = new PumpedClock(Date.parse('2026-07-15T19:10:10Z'));
    const peer = busyPeer(clock);
    await using run = sourceOn({ clock, peer });
    run.source.demand({ ACDStatus: 1 });
    await clock.run(10 * 60_000);
    for (let call = 0; call < 1_200; call++) peer.counters.count('QueryChangedStatistics');
    await clock.run(10 * 60_000);
    expect(run.state()).toEqual({
      kind: 'state',
      state: 'stale',
      reason: 'waiting for the request limit until 16:00',
      why: { key: 'limit-until', values: { time: '16:00' } },
    });
    const refused = peer.calls.filter((call) => call.outcome === 'OperationsLimitExceededFault');
    expect(refused.length).toBeLessThanOrEqual(1);
    await clock.run(45 * 60_000);
    expect(run.state()?.state).toBe('live');
  });

  it('leaves the other tables their whole answers when one table fails for ever', async () => {
    const clock = new PumpedClock(Date.parse('2026-07-15T19:00:10Z'));
    const peer = new Peer(clock, GUIDE_LIMITS);
    peer.strike('snapshot', 'ServerFault', { type: 'AutodialCampaignStatistics', times: 1_000_000 });
    await using run = sourceOn({ clock, peer });
    run.source.demand({ AgentState: 1, ACDStatus: 1 });
    await clock.run(12 * HOUR_MS);
    const failed = peer.of('snapshot').filter((call) => call.type === 'AutodialCampaignStatistics');
    expect(failed.length).toBeGreaterThan(12);
    expect(failed.length).toBeLessThan(40);
    for (const type of STATISTIC_TYPES)
      expect(run.standing(type)).toBe(type === 'AutodialCampaignStatistics' ? 'pending' : 'live');
  }, 60_000);

  it.each<Trouble>(['http', 'malformed', 'not-soap', 'AccessDisallowedFault'])(
    'goes by the guide’s limits while the counters answer with %s',
    async (trouble) => {
      const clock = new PumpedClock(Date.parse('2026-07-15T19:00:10Z'));
      const peer = new Peer(clock, GUIDE_LIMITS);
      peer.strike('counters', trouble, { times: 1_000_000 });
      await using run = sourceOn({ clock, peer });
      run.source.demand({ AgentState: 1, ACDStatus: 1 });
      await clock.run(10 * 60_000);
      expect(run.state()?.state).toBe('live');
      for (const type of STATISTIC_TYPES) expect(run.standing(type)).toBe('live');
      expect(peer.of('counters').length).toBeLessThan(12);
      expect(peer.calls.filter((call) => call.outcome === 'OperationsLimitExceededFault')).toEqual([]);
    },
  );
});
