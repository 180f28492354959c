import { PAST_IVR_SHARE } from './arrivals.ts';
import type { AutodialCampaign, InboundCampaign, OutboundCampaign } from './campaign.ts';
import { AUTODIAL_RECORDS_A_LINE } from './campaign-state.ts';
import { HOUR, SECOND } from './day-curve.ts';
import type { Floor } from './floor.ts';
import { newRecords } from './records.ts';
import type { Skill } from './skill.ts';
import { campaignNames } from './work-names.ts';

/** Share of the agents signed in, and not on a break, at the busiest. */
const AT_WORK = 0.8 * 0.86;
/** What is left for callers where an agent also serves dialed calls. */
const BLENDED_SHARE = 0.3;
/** One skill in so many is reached by a second campaign too. */
const SHARED_SKILL_EVERY = 4;

export function buildCampaigns(floor: Floor): void {
  const { size } = floor;
  const inbound = campaignNames('INBOUND', size.inbound).map((name) => addInbound(floor, name));
  floor.skills.forEach((skill, at) => {
    const callsPerHour = affordableCalls(floor, skill) / PAST_IVR_SHARE;
    const first = inbound[at % inbound.length];
    const second = at % SHARED_SKILL_EVERY === 1 ? inbound[(at + 1) % inbound.length] : undefined;
    if (first) addRoute(first, skill, second ? callsPerHour * 0.7 : callsPerHour);
    if (second && second !== first) addRoute(second, skill, callsPerHour * 0.3);
  });
  const dialed = floor.skills.filter(({ isDialed }) => isDialed);
  campaignNames('OUTBOUND', size.outbound).forEach((name, at) => {
    const skill = dialed[at % dialed.length] ?? floor.skills[0];
    if (skill) addOutbound(floor, { name, skill, dialing: at % 2 === 1 ? 'preview' : 'predictive' });
  });
  for (const name of campaignNames('AUTODIAL', size.autodial)) addAutodial(floor, name);
}

/** Calls an hour for which a skill's agents, each divided over the skills held, are staffed. */
export function affordableCalls(floor: Floor, skill: Skill): number {
  let agents = 0;
  for (const agent of skill.agents) {
    const share = agent.skills.reduce((sum, held) => sum + weight(floor, held), 0);
    const isBlended = agent.skills.some((held) => held.isDialed);
    agents += (weight(floor, skill) / share) * (isBlended ? BLENDED_SHARE : 1);
  }
  const handleMs = skill.talkMs * 1.2 + skill.wrapMs * 1.43 + 12 * SECOND;
  return (agents * AT_WORK * floor.size.occupancy * HOUR) / handleMs;
}

function weight(floor: Floor, skill: Skill): number {
  return skill === floor.skills[0] ? 0.3 : 1;
}

export function addRoute(campaign: InboundCampaign, skill: Skill, callsPerHour: number): void {
  campaign.routes.push({ campaign, skill, callsPerHour, next: null });
}

export function addInbound(floor: Floor, name: string): InboundCampaign {
  const campaign: InboundCampaign = {
    ...common(floor, { name, type: 'INBOUND', hours: null }),
    type: 'INBOUND',
    routes: [],
    inIvr: 0,
    pending: 0,
  };
  floor.campaigns.push(campaign);
  return campaign;
}

export function addOutbound(
  floor: Floor,
  made: Pick<OutboundCampaign, 'name' | 'skill' | 'dialing'>,
): OutboundCampaign {
  const { changes } = floor.random;
  const late = floor.campaigns.length % 3;
  const campaign: OutboundCampaign = {
    ...common(floor, { name: made.name, type: 'OUTBOUND', hours: [8 + late * 0.25, 19 + late * 0.5] }),
    type: 'OUTBOUND',
    skill: made.skill,
    dialing: made.dialing,
    records: newRecords(changes.whole(8, 30) * 250 * Math.max(1, Math.round(made.skill.agents.size / 6))),
    redials: new Map(),
    targetRatio: made.dialing === 'preview' ? 1 : 1.5 + 0.5 * changes.whole(0, 3),
    callRatio: 1,
    dialTimer: null,
  };
  campaign.records.asap = changes.whole(5, 40);
  campaign.records.available -= campaign.records.asap;
  floor.campaigns.push(campaign);
  return campaign;
}

export function addAutodial(floor: Floor, name: string): AutodialCampaign {
  const { changes } = floor.random;
  const lines = floor.options.size === 'small' ? 4 : changes.whole(8, 20);
  const campaign: AutodialCampaign = {
    ...common(floor, { name, type: 'AUTODIAL', hours: [9 + changes.whole(0, 3) * 0.25, 17] }),
    type: 'AUTODIAL',
    lines,
    busyLines: 0,
    recordsLeft: lines * AUTODIAL_RECORDS_A_LINE,
    messageMs: changes.whole(18, 40) * SECOND,
    dialTimer: null,
  };
  floor.campaigns.push(campaign);
  return campaign;
}

function common<Type extends 'INBOUND' | 'OUTBOUND' | 'AUTODIAL'>(
  floor: Floor,
  made: { name: string; type: Type; hours: readonly [number, number] | null },
): Omit<InboundCampaign, 'type' | 'routes' | 'inIvr' | 'pending'> {
  const { changes } = floor.random;
  return {
    index: floor.campaignCounts[made.type]++,
    id: String(++floor.counters.ids),
    name: made.name,
    state: 'NOT_RUNNING',
    stateSince: floor.now,
    stateTimer: null,
    hours: made.hours,
    mode: changes.chance(0.3) ? 'ADVANCED' : 'BASIC',
    profile: changes.chance(0.4) ? `Profile ${changes.whole(1, 6)}` : '',
    priority: changes.whole(1, 5),
    ratio: changes.whole(1, 10) * 10,
  };
}
