import type { Agent } from '../agent.ts';
import { planBurst } from '../arrivals.ts';
import { addSkill } from '../build-skills.ts';
import type { Call } from '../call.ts';
import { SECOND } from '../day-curve.ts';
import { cancel } from '../event-queue.ts';
import { type Floor, inboundCampaigns, outboundCampaigns } from '../floor.ts';
import { findAgent, takeNextCall } from '../routing.ts';
import type { Skill } from '../skill.ts';
import { moveWaiting } from '../waiting.ts';
import { DEFAULT_SKILL } from '../work-names.ts';
import { findSkill, requireFree } from './find-named.ts';

/** A new skill, which nobody serves yet. */
export function createSkill(floor: Floor, name: string): void {
  requireFree('skill', name, skillNamesOf(floor));
  const skill = addSkill(floor, { name, talkMs: 150 * SECOND, wrapMs: 25 * SECOND, isDialed: false });
  skill.overflow = floor.skills[0] ?? null;
  planBurst(floor, skill);
}

export function renameSkill(floor: Floor, from: string, to: string): void {
  const skill = findSkill(floor, from);
  if (from === DEFAULT_SKILL) throw new Error(`${DEFAULT_SKILL} cannot be renamed.`);
  requireFree('skill', to, skillNamesOf(floor));
  skill.name = to;
}

/** Whoever waits in the skill waits in `[Default]` from now on; who served only this skill serves `[Default]`. */
export function removeSkill(floor: Floor, name: string): void {
  const skill = findSkill(floor, name);
  const [fallback] = floor.skills;
  if (!fallback || skill === fallback) throw new Error(`${DEFAULT_SKILL} cannot be removed.`);
  const campaign = outboundCampaigns(floor).find((one) => one.skill === skill);
  if (campaign) throw new Error(`Skill ${name} serves the campaign ${campaign.name}.`);

  skill.isRemoved = true;
  floor.skills = floor.skills.filter((other) => other !== skill);
  for (const { routes } of inboundCampaigns(floor)) {
    for (const route of routes) if (route.skill === skill) cancel(route.next);
    routes.splice(0, routes.length, ...routes.filter((route) => route.skill !== skill));
  }
  for (const other of floor.skills)
    if (other.overflow === skill) other.overflow = other === fallback ? null : fallback;
  cancel(skill.voicemailTimer);
  const waiting = pendingIn(floor, skill);
  for (const call of waiting) moveWaiting(floor, call, { from: skill, to: fallback });
  const retrained = takeFromAgents(skill, fallback);
  for (const call of waiting) if (!call.ringsAt) findAgent(floor, call);
  for (const agent of retrained) if (agent.state === 'Ready') takeNextCall(floor, agent);
}

function pendingIn(floor: Floor, skill: Skill): Call[] {
  const ringing = floor.agents.flatMap(({ ringing: call }) => (call?.skills.includes(skill) ? [call] : []));
  return [...skill.queue, ...ringing];
}

/** Nobody holds the skill any more; the answer is who serves the fallback instead. */
function takeFromAgents(skill: Skill, fallback: Skill): Agent[] {
  const retrained: Agent[] = [];
  for (const agent of skill.agents) {
    agent.skills = agent.skills.filter((held) => held !== skill);
    if (agent.skills.length > 0) continue;
    agent.skills.push(fallback);
    fallback.agents.add(agent);
    fallback.inState[agent.state] += 1;
    if (agent.state === 'Ready') fallback.ready.add(agent);
    retrained.push(agent);
  }
  skill.agents.clear();
  skill.ready.clear();
  return retrained;
}

function skillNamesOf(floor: Floor): string[] {
  return floor.skills.map(({ name }) => name);
}
