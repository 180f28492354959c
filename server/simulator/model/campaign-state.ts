import { dialLines } from './autodialer.ts';
import type { Campaign, CampaignState } from './campaign.ts';
import { HOUR, nextAtDayTime, SECOND, timeOfDay } from './day-curve.ts';
import { dial } from './dialer.ts';
import { cancel } from './event-queue.ts';
import { after, type Floor } from './floor.ts';
import { refillRecords } from './records.ts';

/** Half an hour before its hours a dialed campaign is reset: a fresh list for the day. */
const RESET_BEFORE_HOURS = 0.5;

/** Sets a campaign's days going: inbound runs for good, dialed ones keep hours. */
export function startCampaignDays(floor: Floor, campaign: Campaign): void {
  if (!campaign.hours) {
    enter(floor, campaign, 'RUNNING');
    return;
  }
  const [from, to] = campaign.hours;
  daily(floor, from - RESET_BEFORE_HOURS, () => resetCampaign(floor, campaign));
  daily(floor, from, () => startCampaign(floor, campaign));
  daily(floor, to, () => stopCampaign(floor, campaign));
  const hour = timeOfDay(floor.now, floor.options.startAt) / HOUR;
  if (hour >= from && hour < to) startCampaign(floor, campaign);
}

function daily(floor: Floor, hour: number, task: () => void): void {
  floor.events.schedule(nextAtDayTime(floor.now, hour * HOUR, floor.options.startAt), () => {
    task();
    daily(floor, hour, task);
  });
}

export function startCampaign(floor: Floor, campaign: Campaign): void {
  if (campaign.state !== 'NOT_RUNNING') return;
  enter(floor, campaign, 'STARTING');
  campaign.stateTimer = after(floor, floor.random.dialer.whole(2, 5) * SECOND, () => {
    enter(floor, campaign, 'RUNNING');
    if (campaign.type === 'OUTBOUND') dial(floor, campaign);
    if (campaign.type === 'AUTODIAL') dialLines(floor, campaign);
  });
}

export function stopCampaign(floor: Floor, campaign: Campaign): void {
  if (campaign.state !== 'RUNNING' && campaign.state !== 'STARTING') return;
  cancel(campaign.stateTimer);
  if (campaign.type !== 'INBOUND') cancel(campaign.dialTimer);
  enter(floor, campaign, 'STOPPING');
  campaign.stateTimer = after(floor, floor.random.dialer.whole(3, 12) * SECOND, () =>
    enter(floor, campaign, 'NOT_RUNNING'),
  );
}

/** Stops a campaign without waiting for the calls that it has begun. */
export function forceStopCampaign(floor: Floor, campaign: Campaign): void {
  if (campaign.state === 'NOT_RUNNING' || campaign.state === 'RESETTING') return;
  cancel(campaign.stateTimer);
  if (campaign.type !== 'INBOUND') cancel(campaign.dialTimer);
  enter(floor, campaign, 'NOT_RUNNING');
}

/** Clears the results of a stopped campaign. */
export function resetCampaign(floor: Floor, campaign: Campaign): void {
  whileResetting(floor, campaign, () => {
    if (campaign.type === 'OUTBOUND') refillRecords(campaign);
    if (campaign.type === 'AUTODIAL') campaign.recordsLeft = campaign.lines * AUTODIAL_RECORDS_A_LINE;
  });
}

/** A stopped campaign passes through RESETTING, at the end of which `task` is done. */
export function whileResetting(floor: Floor, campaign: Campaign, task: () => void): void {
  if (campaign.state !== 'NOT_RUNNING') return;
  enter(floor, campaign, 'RESETTING');
  campaign.stateTimer = after(floor, floor.random.dialer.whole(4, 9) * SECOND, () => {
    task();
    enter(floor, campaign, 'NOT_RUNNING');
  });
}

/** Enough for a line that is busy all day. */
export const AUTODIAL_RECORDS_A_LINE = 2000;

function enter(floor: Floor, campaign: Campaign, state: CampaignState): void {
  campaign.state = state;
  campaign.stateSince = floor.now;
}
