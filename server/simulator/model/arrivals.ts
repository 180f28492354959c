import { enterQueue } from './callers.ts';
import type { Route } from './campaign.ts';
import { arrivalShare, HOUR, MINUTE, SECOND, timeOfDay } from './day-curve.ts';
import { systemDisposition } from './dispositions.ts';
import { cancel } from './event-queue.ts';
import { CAMPAIGN_DISPOSITIONS, CAMPAIGN_FACT } from './facts.ts';
import { after, type Floor, inboundCampaigns } from './floor.ts';
import type { Skill } from './skill.ts';

/** Within this time the arrival rate counts as steady; a Poisson stream forgets, so it is drawn anew at its end. */
const STEADY_MS = 2 * MINUTE;
const IVR_ENDS_CHANCE = 0.12;
const IVR_FAILS_CHANCE = 0.012;
const VISUAL_IVR_CHANCE = 0.025;
/** A skill has a burst of calls of its own this often, by day. */
const BURST_EVERY_MS = 100 * MINUTE;

/** Share of the callers that ask for an agent. */
export const PAST_IVR_SHARE = 1 - IVR_ENDS_CHANCE - IVR_FAILS_CHANCE;

export function planArrivals(floor: Floor, route: Route): void {
  cancel(route.next);
  const { skill } = route;
  const share = arrivalShare(timeOfDay(floor.now, floor.options.startAt));
  const perHour = route.callsPerHour * share * skill.surge * floor.surge;
  const waitMs = perHour > 0 ? floor.random.arrivals.exponential(HOUR / perHour) : Infinity;
  if (waitMs > STEADY_MS) {
    route.next = after(floor, STEADY_MS, () => planArrivals(floor, route));
    return;
  }
  route.next = after(floor, waitMs, () => {
    planArrivals(floor, route);
    arrive(floor, route);
  });
}

/** Draws the arrivals of a skill anew, because their rate changed; `null`: of all. */
export function replanArrivals(floor: Floor, skill: Skill | null): void {
  for (const campaign of inboundCampaigns(floor))
    for (const route of campaign.routes) if (!skill || route.skill === skill) planArrivals(floor, route);
}

/** Now and then calls for one skill come thick and fast for some minutes. */
export function planBurst(floor: Floor, skill: Skill): void {
  const { arrivals } = floor.random;
  after(floor, arrivals.exponential(BURST_EVERY_MS), () => {
    if (skill.isRemoved) return;
    const factor = 1.4 + 0.9 * arrivals.next();
    const forMs = (3 + 5 * arrivals.next()) * MINUTE;
    setSurge(floor, skill, skill.surge * factor);
    after(floor, forMs, () => {
      setSurge(floor, skill, skill.surge / factor);
      planBurst(floor, skill);
    });
  });
}

export function setSurge(floor: Floor, skill: Skill, surge: number): void {
  skill.surge = surge;
  replanArrivals(floor, skill);
}

function arrive(floor: Floor, { campaign, skill }: Route): void {
  const log = floor.facts.inbound;
  const { callers } = floor.random;
  log.add(campaign.index, CAMPAIGN_FACT.total, 1);
  if (campaign.state !== 'RUNNING') {
    log.add(campaign.index, CAMPAIGN_FACT.rejected, 1);
    return;
  }
  const draw = callers.next();
  const isVisual = callers.chance(VISUAL_IVR_CHANCE);
  if (isVisual) log.add(campaign.index, CAMPAIGN_FACT.visualIvr, 1);
  campaign.inIvr += 1;
  after(floor, callers.logNormal(22 * SECOND, 0.5), () => {
    campaign.inIvr -= 1;
    if (draw < IVR_ENDS_CHANCE) {
      log.add(campaign.index, CAMPAIGN_FACT.ivrEnded, 1);
      log.add(campaign.index, CAMPAIGN_DISPOSITIONS + systemDisposition('Caller Disconnected'), 1);
    } else if (draw < IVR_ENDS_CHANCE + IVR_FAILS_CHANCE) {
      log.add(campaign.index, CAMPAIGN_FACT.ivrFailed, 1);
    } else {
      const target = skill.isRemoved ? floor.skills[0] : skill;
      if (target) enterQueue(floor, campaign, { skill: target, kind: isVisual ? 'visual-ivr' : 'voice' });
    }
  });
}
