import type { Agent } from '../agent.ts';
import type { Campaign } from '../campaign.ts';
import type { NamedId } from '../centre.ts';
import type { Floor } from '../floor.ts';
import type { Skill } from '../skill.ts';

export function findSkill(floor: Floor, name: string): Skill {
  const skill = floor.skills.find((one) => one.name === name);
  if (!skill) throw new Error(`There is no skill ${name}.`);
  return skill;
}

export function findAgent(floor: Floor, username: string): Agent {
  const agent = floor.agents.find((one) => one.username === username);
  if (!agent) throw new Error(`There is no agent ${username}.`);
  return agent;
}

export function findGroup(floor: Floor, name: string): NamedId {
  const group = floor.groups.find((one) => one.name === name);
  if (!group) throw new Error(`There is no group ${name}.`);
  return group;
}

export function findCampaign(floor: Floor, name: string): Campaign {
  const campaign = floor.campaigns.find((one) => one.name === name);
  if (!campaign) throw new Error(`There is no campaign ${name}.`);
  return campaign;
}

/** Throws when the name is empty or already in use. */
export function requireFree(kind: string, name: string, taken: readonly string[]): void {
  if (name.trim() === '') throw new Error(`A ${kind} needs a name.`);
  if (taken.includes(name)) throw new Error(`There is already a ${kind} ${name}.`);
}
