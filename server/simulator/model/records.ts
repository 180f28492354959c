import type { Agent } from './agent.ts';
import type { Campaign, OutboundCampaign, Records } from './campaign.ts';
import { MINUTE } from './day-curve.ts';
import type { Floor } from './floor.ts';

/** What becomes of a record after an attempt. */
export type RecordFate = 'dispositioned' | 'redialTimer' | 'withoutTimer' | 'unreachable' | 'available';

export function newRecords(total: number): Records {
  return {
    total,
    available: total,
    dispositioned: 0,
    redialTimer: 0,
    withoutTimer: 0,
    asap: 0,
    unreachable: 0,
    dialing: 0,
  };
}

/** Takes a record to dial: requests for a call at once come first. False: none is left. */
export function takeRecord({ records }: OutboundCampaign): boolean {
  if (records.asap > 0) records.asap -= 1;
  else if (records.available > 0) records.available -= 1;
  else return false;
  records.dialing += 1;
  return true;
}

export function putRecord(floor: Floor, campaign: OutboundCampaign, fate: RecordFate): void {
  campaign.records.dialing -= 1;
  campaign.records[fate] += 1;
  if (fate !== 'redialTimer') return;
  const dueMinute = Math.floor(floor.now / MINUTE) + floor.random.dialer.whole(30, 120);
  campaign.redials.set(dueMinute, (campaign.redials.get(dueMinute) ?? 0) + 1);
}

/** Makes the records dialable again whose redial timer has run out. */
export function releaseRedials(floor: Floor, campaign: OutboundCampaign): void {
  const minute = Math.floor(floor.now / MINUTE);
  for (const [dueMinute, count] of campaign.redials) {
    if (dueMinute > minute) continue;
    campaign.redials.delete(dueMinute);
    campaign.records.redialTimer -= count;
    campaign.records.available += count;
  }
}

/** A fresh list for the day: every record that is not being dialed can be dialed again. */
export function refillRecords(campaign: OutboundCampaign): void {
  const { records } = campaign;
  const dialing = records.dialing;
  Object.assign(records, newRecords(records.total), { available: records.total - dialing, dialing });
  campaign.redials.clear();
}

/** How many records can be dialed at once; null where nothing is dialed. */
export function recordsToDial(campaign: Campaign): number | null {
  switch (campaign.type) {
    case 'INBOUND':
      return null;
    case 'OUTBOUND':
      return campaign.records.available + campaign.records.asap;
    case 'AUTODIAL':
      return campaign.recordsLeft;
  }
}

/** Makes records that ended in one way dialable again, as many as there are up to `count`. Returns how many. */
export function reopenRecords(campaign: OutboundCampaign, fate: RecordFate, count: number): number {
  const { records, redials } = campaign;
  const reopened = fate === 'available' ? 0 : Math.min(count, records[fate]);
  records[fate] -= reopened;
  records.available += reopened;
  let left = fate === 'redialTimer' ? reopened : 0;
  for (const [dueMinute, due] of redials) {
    if (left === 0) break;
    const taken = Math.min(left, due);
    left -= taken;
    if (taken === due) redials.delete(dueMinute);
    else redials.set(dueMinute, due - taken);
  }
  return reopened;
}

/** The agent leaves in the middle of a preview: the record stays to be dialed. */
export function putRecordBack(agent: Agent): void {
  const campaign = agent.previewOf;
  if (!campaign) return;
  agent.previewOf = null;
  campaign.records.dialing -= 1;
  campaign.records.available += 1;
}
