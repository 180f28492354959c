import { describe, expect, it } from 'vitest';
import { outboundCampaigns } from './floor.ts';
import { createFloor, runTo } from './create-floor.ts';
import { DAY, HOUR, SECOND } from './day-curve.ts';

const START = Date.parse('2025-11-12T18:30:20.500Z');

describe("a dialed campaign's day", () => {
  it('is stopped in the evening, reset and started in the morning, each in passing', () => {
    const floor = createFloor({ size: 'small', seed: 1, startAt: START });
    runTo(floor, START);
    const [campaign] = outboundCampaigns(floor);
    if (!campaign) throw new Error('A small centre has an outbound campaign.');
    const passed: { state: string; forMs: number }[] = [{ state: campaign.state, forMs: 0 }];
    for (let at = START; at < START + DAY; at += SECOND) {
      runTo(floor, at);
      const last = passed.at(-1);
      if (last?.state === campaign.state) last.forMs += SECOND;
      else passed.push({ state: campaign.state, forMs: 0 });
    }
    expect(passed.map(({ state }) => state)).toEqual([
      'RUNNING',
      'STOPPING',
      'NOT_RUNNING',
      'RESETTING',
      'NOT_RUNNING',
      'STARTING',
      'RUNNING',
    ]);
    const inPassing = passed.filter(({ state }) => ['STOPPING', 'RESETTING', 'STARTING'].includes(state));
    expect(Math.max(...inPassing.map(({ forMs }) => forMs))).toBeLessThan(15 * SECOND);
    expect(passed[2]?.forMs).toBeGreaterThan(10 * HOUR);
  });

  it('begins with a fresh list', () => {
    const floor = createFloor({ size: 'small', seed: 1, startAt: START });
    runTo(floor, START + 8 * HOUR);
    const [campaign] = outboundCampaigns(floor);
    expect(campaign?.records.dispositioned).toBeGreaterThan(5);
    runTo(floor, START + 21.75 * HOUR);
    expect(campaign?.records).toMatchObject({ dispositioned: 0, unreachable: 0, redialTimer: 0 });
  });
});
