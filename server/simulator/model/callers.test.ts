import { describe, expect, it } from 'vitest';
import { enterState } from './agent-state.ts';
import { enterQueue } from './callers.ts';
import type { InboundCampaign } from './campaign.ts';
import { createFloor, runTo } from './create-floor.ts';
import { HOUR, MINUTE } from './day-curve.ts';
import { CAMPAIGN_FACT } from './facts.ts';
import { type Floor, inboundCampaigns } from './floor.ts';
import type { Skill } from './skill.ts';

/** A floor of which nothing moves by itself: no arrivals, no shifts, everybody signed out. */
function stillFloor(): { floor: Floor; campaign: InboundCampaign; skill: Skill } {
  const floor = createFloor({ size: 'small', seed: 1, startAt: Date.parse('2025-11-12T18:30:20.500Z') });
  while (floor.events.takeDue(Infinity)) continue;
  for (const agent of floor.agents)
    if (agent.state !== 'Logged Out') enterState(floor, agent, { state: 'Logged Out' });
  for (const agent of floor.agents) agent.pending = [];
  const [campaign] = inboundCampaigns(floor);
  const skill = floor.skills[2];
  if (!campaign || !skill) throw new Error('A small centre has a campaign and skills.');
  return { floor, campaign, skill };
}
const counted = (floor: Floor, campaign: InboundCampaign): Record<string, number> => ({
  connected: floor.facts.inbound.total(campaign.index, CAMPAIGN_FACT.connected),
  abandoned: floor.facts.inbound.total(campaign.index, CAMPAIGN_FACT.abandoned),
  diverted: floor.facts.inbound.total(campaign.index, CAMPAIGN_FACT.diverted),
});

describe('callers', () => {
  it('leave a message when nobody who could serve them is signed in', () => {
    const { floor, campaign, skill } = stillFloor();
    enterQueue(floor, campaign, { skill, kind: 'voice' });
    expect(counted(floor, campaign)).toEqual({ connected: 0, abandoned: 0, diverted: 1 });
    expect([skill.voicemailsWaiting, skill.queue.length]).toEqual([1, 0]);
  });

  it('run out of patience when everybody is busy, some ask for a callback or leave a message', () => {
    const { floor, campaign, skill } = stillFloor();
    const [agent] = skill.agents;
    if (!agent) throw new Error('Somebody holds the skill.');
    enterState(floor, agent, { state: 'Not Ready', reason: 'Meeting' });
    for (let caller = 0; caller < 300; caller++) enterQueue(floor, campaign, { skill, kind: 'voice' });
    expect(skill.queue.length).toBe(300);
    runTo(floor, floor.now + 2 * MINUTE);
    const callbacks = skill.queue.filter(({ kind }) => kind === 'callback').length;
    expect(callbacks).toBeGreaterThan(10);
    expect(skill.voicemailsWaiting).toBeGreaterThan(3);
    runTo(floor, floor.now + 2 * HOUR);
    const { connected, abandoned = 0, diverted = 0 } = counted(floor, campaign);
    expect([connected, abandoned + diverted, skill.queue.length]).toEqual([0, 300, 0]);
    expect(abandoned).toBeGreaterThan(200);
    expect(diverted).toBeGreaterThan(callbacks);
  });

  it('ring at the agent who has been ready longest, and are answered', () => {
    const { floor, campaign, skill } = stillFloor();
    const [first, second] = skill.agents;
    if (!first || !second) throw new Error('Two hold the skill.');
    enterState(floor, second, { state: 'Ready' });
    enterState(floor, first, { state: 'Ready' });
    enterQueue(floor, campaign, { skill, kind: 'voice' });
    expect([first.state, second.state, skill.queue.length]).toEqual(['Ready', 'Ringing', 0]);
    runTo(floor, floor.now + 20_000);
    expect(second.contact).toMatchObject({ type: 'Inbound', campaign, skill });
    expect(counted(floor, campaign)).toEqual({ connected: 1, abandoned: 0, diverted: 0 });
  });
});
