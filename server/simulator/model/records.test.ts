import { describe, expect, it } from 'vitest';
import type { OutboundCampaign } from './campaign.ts';
import { outboundCampaigns } from './floor.ts';
import { createFloor, runTo } from './create-floor.ts';
import { HOUR, MINUTE } from './day-curve.ts';
import { putRecord, refillRecords, releaseRedials, takeRecord } from './records.ts';

const START = Date.parse('2025-11-12T18:30:20.500Z');
function idleCampaign(): { floor: ReturnType<typeof createFloor>; campaign: OutboundCampaign } {
  const floor = createFloor({ size: 'small', seed: 1, startAt: START });
  const [campaign] = outboundCampaigns(floor);
  if (!campaign) throw new Error('A small centre has an outbound campaign.');
  return { floor, campaign };
}
const standing = ({ records: { total, ...others } }: OutboundCampaign): number =>
  total - Object.values(others).reduce((sum, count) => sum + count, 0);

describe("a campaign's records", () => {
  it('are taken until none is left, those asked for at once first', () => {
    const { campaign } = idleCampaign();
    const { asap, available } = campaign.records;
    expect(takeRecord(campaign)).toBe(true);
    expect(campaign.records).toMatchObject({ asap: asap - 1, available, dialing: 1 });
    let taken = 1;
    while (takeRecord(campaign)) taken += 1;
    expect(taken).toBe(asap + available);
    expect(standing(campaign)).toBe(0);
  });

  it('come back when their redial timer has run out, not before', () => {
    const { floor, campaign } = idleCampaign();
    takeRecord(campaign);
    const { available } = campaign.records;
    putRecord(floor, campaign, 'redialTimer');
    floor.now += 29 * MINUTE;
    releaseRedials(floor, campaign);
    expect(campaign.records).toMatchObject({ redialTimer: 1, available });
    floor.now += 2 * HOUR;
    releaseRedials(floor, campaign);
    expect(campaign.records).toMatchObject({ redialTimer: 0, available: available + 1 });
    expect(standing(campaign)).toBe(0);
  });

  it('are fresh the next morning', () => {
    const { floor, campaign } = idleCampaign();
    runTo(floor, START);
    expect(campaign.records.dispositioned).toBeGreaterThan(0);
    refillRecords(campaign);
    expect(campaign.records.dispositioned).toBe(0);
    expect(standing(campaign)).toBe(0);
  });
});
