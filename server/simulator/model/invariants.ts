import { AGENT_STATES } from './agent.ts';
import { AGENT_FACT, CAMPAIGN_FACT } from './facts.ts';
import { type Floor, inboundCampaigns, outboundCampaigns } from './floor.ts';
import { type Skill, SKILL_FACT } from './skill.ts';

/** A sentence for each invariant of the model that does not hold now. */
export function brokenInvariants(floor: Floor): string[] {
  return [
    ...floor.skills.flatMap((skill) => ofSkill(floor, skill)),
    ...ofCampaigns(floor),
    ...ofAgents(floor),
    ...ofRecords(floor),
    ...ofRecount(floor),
  ];
}

function ofSkill(floor: Floor, skill: Skill): string[] {
  const broken: string[] = [];
  const of = (field: keyof typeof SKILL_FACT): number =>
    floor.facts.skills.total(skill.index, SKILL_FACT[field]);
  if (of('offered') !== of('answered') + of('abandoned') + of('diverted') + skill.pending)
    broken.push(`Skill ${skill.name}: offered is not answered + abandoned + diverted + waiting.`);

  let ringing = 0;
  for (const agent of floor.agents) if (agent.ringing?.skills.includes(skill)) ringing += 1;
  if (skill.pending !== skill.queue.length + ringing)
    broken.push(`Skill ${skill.name}: waiting is not what stands in the queue and rings.`);
  if (new Set(skill.queue).size !== skill.queue.length)
    broken.push(`Skill ${skill.name}: a call stands in the queue twice.`);
  if (skill.queue.some((call) => call.ringsAt || !call.skills.includes(skill)))
    broken.push(`Skill ${skill.name}: the queue holds a call that does not wait there.`);

  for (const state of AGENT_STATES) {
    let count = 0;
    for (const agent of skill.agents) if (agent.state === state) count += 1;
    if (count !== skill.inState[state]) broken.push(`Skill ${skill.name}: agents ${state} are miscounted.`);
  }
  for (const agent of skill.ready)
    if (agent.state !== 'Ready' || !skill.agents.has(agent))
      broken.push(`Skill ${skill.name}: an agent is listed ready and is not.`);
  if (skill.ready.size !== skill.inState.Ready)
    broken.push(`Skill ${skill.name}: the ready list is incomplete.`);
  if (skill.ready.size > 0 && skill.queue.length > 0)
    broken.push(`Skill ${skill.name}: calls wait though an agent is ready.`);
  return broken;
}

function ofCampaigns(floor: Floor): string[] {
  const broken: string[] = [];
  for (const campaign of inboundCampaigns(floor)) {
    const of = (field: keyof typeof CAMPAIGN_FACT): number =>
      floor.facts.inbound.total(campaign.index, CAMPAIGN_FACT[field]);
    if (of('offered') !== of('connected') + of('abandoned') + of('diverted') + campaign.pending)
      broken.push(`Campaign ${campaign.name}: offered is not answered + abandoned + diverted + waiting.`);
    if (of('total') !== of('offered') + of('rejected') + of('ivrEnded') + of('ivrFailed') + campaign.inIvr)
      broken.push(
        `Campaign ${campaign.name}: a call is neither rejected, in the IVR, ended there nor offered.`,
      );
    const inWork = floor.agents.filter(
      ({ contact }) => contact?.campaign === campaign && contact.type === 'Inbound',
    ).length;
    if (of('connected') !== of('handled') + inWork)
      broken.push(`Campaign ${campaign.name}: connected is not handled + with an agent.`);
  }
  return broken;
}

function ofAgents(floor: Floor): string[] {
  const broken: string[] = [];
  for (const agent of floor.agents) {
    const { state } = agent;
    const expected = {
      call: state === 'On Call' || state === 'After Call Work',
      ringing: state === 'Ringing',
      preview: state === 'On Preview',
      voicemail: state === 'On Voicemail',
    };
    const found = {
      call: agent.contact !== null,
      ringing: agent.ringing !== null && agent.ringing.ringsAt === agent,
      preview: agent.previewOf !== null,
      voicemail: agent.voicemailOf !== null,
    };
    if (
      expected.call !== found.call ||
      expected.ringing !== found.ringing ||
      expected.preview !== found.preview ||
      expected.voicemail !== found.voicemail
    )
      broken.push(`Agent ${agent.username}: ${state}, but the work at hand is another.`);
    if (agent.stateSince > floor.now) broken.push(`Agent ${agent.username}: the state begins in the future.`);
    if ((agent.heldSince !== null || agent.parkedSince !== null) && state !== 'On Call')
      broken.push(`Agent ${agent.username}: holds or parks without a call.`);
    if (agent.skills.some((skill) => !skill.agents.has(agent) || skill.isRemoved))
      broken.push(`Agent ${agent.username}: holds a skill that does not know it.`);
  }
  const voicemails = new Map<Skill, number>();
  for (const { voicemailOf } of floor.agents)
    if (voicemailOf) voicemails.set(voicemailOf, (voicemails.get(voicemailOf) ?? 0) + 1);
  for (const skill of floor.skills)
    if (skill.voicemailsInWork !== (voicemails.get(skill) ?? 0) || skill.voicemailsWaiting < 0)
      broken.push(`Skill ${skill.name}: voicemails in progress are miscounted.`);
  return broken;
}

function ofRecords(floor: Floor): string[] {
  const broken: string[] = [];
  for (const campaign of outboundCampaigns(floor)) {
    const { total, ...standing } = campaign.records;
    const counts = Object.values(standing);
    if (counts.reduce((sum, count) => sum + count, 0) !== total || counts.some((count) => count < 0))
      broken.push(`Campaign ${campaign.name}: its records do not add up.`);
    let timed = 0;
    for (const count of campaign.redials.values()) timed += count;
    if (timed !== standing.redialTimer)
      broken.push(`Campaign ${campaign.name}: redial timers are miscounted.`);
  }
  return broken;
}

function ofRecount(floor: Floor): string[] {
  const broken: string[] = [];
  for (const [kind, log] of Object.entries(floor.facts)) {
    const wrong = log.countMiscounted();
    if (wrong > 0) broken.push(`${wrong} totals of the ${kind} differ from a recount of what was recorded.`);
  }
  const { agents, inbound, skills } = floor.facts;
  const answeredBySkill = sumOf(floor.counters.skills, (at) => skills.total(at, SKILL_FACT.answered));
  const connected = sumOf(floor.campaignCounts.INBOUND, (at) => inbound.total(at, CAMPAIGN_FACT.connected));
  if (answeredBySkill !== connected) broken.push('Calls answered over skills and over campaigns differ.');
  const byAgents = sumOf(floor.counters.agents, (at) => agents.total(at, AGENT_FACT.inbound));
  const handled = sumOf(floor.campaignCounts.INBOUND, (at) => inbound.total(at, CAMPAIGN_FACT.handled));
  if (byAgents !== handled) broken.push('Inbound calls over agents and over campaigns differ.');
  return broken;
}

function sumOf(count: number, of: (at: number) => number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += of(at);
  return sum;
}
