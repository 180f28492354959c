import type { Agent } from '../agent.ts';
import type { ModelChange } from '../centre.ts';
import type { Floor } from '../floor.ts';
import { takeNextCall } from '../routing.ts';
import type { Skill } from '../skill.ts';
import { bringCalls } from './change-agents.ts';
import { findAgent, findGroup, findSkill, requireFree } from './find-named.ts';

const LOWEST_LEVEL = 10;

/** Gives an agent other skills, another group, another profile. What the agent is at goes on. */
export function assign(floor: Floor, change: Extract<ModelChange, { kind: 'assign' }>): void {
  const agent = findAgent(floor, change.username);
  const skills = change.skills && skillsNamed(floor, change.skills);
  if (typeof change.group === 'string') findGroup(floor, change.group);
  if (change.profile !== undefined) agent.profile = change.profile;
  if (change.group !== undefined) agent.group = change.group ?? '';
  if (skills) holdOnly(floor, agent, skills);
}

export function renameAgent(
  floor: Floor,
  { from, to, fullName }: { from: string; to: string; fullName?: string },
): void {
  const agent = findAgent(floor, from);
  const others = floor.agents.filter((other) => other !== agent).map(({ username }) => username);
  requireFree('agent', to, others);
  agent.username = to;
  agent.fullName = fullName ?? agent.fullName;
}

/** A new agent group, in which nobody is yet. */
export function addGroup(floor: Floor, name: string): void {
  requireFree('group', name, groupNamesOf(floor));
  floor.groups = [...floor.groups, { id: String(++floor.counters.ids), name }];
}

export function renameGroup(floor: Floor, from: string, to: string): void {
  const group = findGroup(floor, from);
  requireFree('group', to, groupNamesOf(floor));
  floor.groups = floor.groups.map((one) => (one === group ? { ...one, name: to } : one));
  for (const agent of floor.agents) if (agent.group === from) agent.group = to;
}

function skillsNamed(
  floor: Floor,
  wanted: readonly { name: string; level?: number }[],
): ReadonlyMap<Skill, number | undefined> {
  const skills = new Map<Skill, number | undefined>();
  for (const { name, level } of wanted) {
    if (level !== undefined && !(Number.isInteger(level) && level >= 1 && level <= LOWEST_LEVEL))
      throw new Error(`A skill level is a whole number from 1 to ${LOWEST_LEVEL}.`);
    skills.set(findSkill(floor, name), level);
  }
  return skills;
}

function holdOnly(floor: Floor, agent: Agent, wanted: ReadonlyMap<Skill, number | undefined>): void {
  for (const skill of agent.skills) {
    if (wanted.has(skill)) continue;
    skill.agents.delete(agent);
    skill.ready.delete(agent);
    skill.inState[agent.state] -= 1;
    agent.levels.delete(skill);
  }
  const gained = [...wanted.keys()].filter((skill) => !agent.skills.includes(skill));
  for (const skill of gained) {
    skill.agents.add(agent);
    if (agent.state === 'Ready') skill.ready.add(agent);
    skill.inState[agent.state] += 1;
  }
  agent.skills = [...wanted.keys()];
  for (const [skill, level] of wanted) if (level !== undefined) agent.levels.set(skill, level);
  for (const skill of gained) bringCalls(floor, skill);
  if (agent.state === 'Ready') takeNextCall(floor, agent);
}

function groupNamesOf(floor: Floor): string[] {
  return floor.groups.map(({ name }) => name);
}
