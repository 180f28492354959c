import { planArrivals } from '../arrivals.ts';
import { addAutodial, addInbound, addOutbound, addRoute } from '../build-campaigns.ts';
import type { AutodialCampaign, Campaign, OutboundCampaign } from '../campaign.ts';
import { forceStopCampaign, resetCampaign, startCampaign, stopCampaign } from '../campaign-state.ts';
import type { Floor } from '../floor.ts';
import { findCampaign, requireFree } from './find-named.ts';

/** Calls an hour that a new inbound campaign brings to `[Default]`. */
const NEW_CALLS_PER_HOUR = 6;

/** A new campaign, which does not run until it is started. It keeps no hours of its own. */
export function createCampaign(floor: Floor, made: { name: string; type: Campaign['type'] }): void {
  requireFree('campaign', made.name, campaignNamesOf(floor));
  const [fallback] = floor.skills;
  if (!fallback) throw new Error('A campaign needs a skill to serve it.');
  switch (made.type) {
    case 'INBOUND':
      addRoute(addInbound(floor, made.name), fallback, NEW_CALLS_PER_HOUR);
      return;
    case 'OUTBOUND':
      addOutbound(floor, {
        name: made.name,
        skill: floor.skills.find(({ isDialed }) => isDialed) ?? fallback,
        dialing: 'predictive',
      });
      return;
    case 'AUTODIAL':
      addAutodial(floor, made.name);
  }
}

export function renameCampaign(floor: Floor, from: string, to: string): void {
  const campaign = findCampaign(floor, from);
  requireFree('campaign', to, campaignNamesOf(floor));
  campaign.name = to;
}

/** Starts or stops a campaign by hand; it passes through STARTING or STOPPING. */
export function setCampaignState(floor: Floor, name: string, state: 'RUNNING' | 'NOT_RUNNING'): void {
  const campaign = findCampaign(floor, name);
  if (state === 'RUNNING') {
    if (campaign.state !== 'NOT_RUNNING')
      throw new Error(`Campaign ${name} is ${campaign.state}, not stopped.`);
    startCampaign(floor, campaign);
    if (campaign.type === 'INBOUND')
      for (const route of campaign.routes) if (!route.next) planArrivals(floor, route);
    return;
  }
  if (campaign.state !== 'RUNNING' && campaign.state !== 'STARTING')
    throw new Error(`Campaign ${name} is ${campaign.state}, not running.`);
  stopCampaign(floor, campaign);
}

export function forceStop(floor: Floor, name: string): void {
  const campaign = findCampaign(floor, name);
  if (campaign.state === 'NOT_RUNNING' || campaign.state === 'RESETTING')
    throw new Error(`Campaign ${name} is ${campaign.state}, not running.`);
  forceStopCampaign(floor, campaign);
}

/** Clears the results of a stopped campaign that dials. */
export function reset(floor: Floor, name: string): void {
  resetCampaign(floor, findStopped(floor, name));
}

/** A campaign that dials and is stopped. */
export function findStopped(floor: Floor, name: string): OutboundCampaign | AutodialCampaign {
  const campaign = findCampaign(floor, name);
  if (campaign.type === 'INBOUND') throw new Error(`Campaign ${name} is INBOUND and has no records.`);
  if (campaign.state !== 'NOT_RUNNING')
    throw new Error(`Campaign ${name} is ${campaign.state}, not stopped.`);
  return campaign;
}

function campaignNamesOf(floor: Floor): string[] {
  return floor.campaigns.map(({ name }) => name);
}
