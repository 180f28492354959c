import type { Agent } from './agent.ts';
import type { CentreSetUp, Person } from './centre.ts';
import type { Floor } from './floor.ts';
import { REASON_CODES } from './reason-codes.ts';
import type { Skill } from './skill.ts';

const PROFILES = ['Agent – Inbound', 'Agent – Blended', 'Back Office', 'Team Lead'] as const;
/** One agent in this many has no profile. */
const WITHOUT_PROFILE_EVERY = 7;
const LEVELS = 5;

/** The profile that an agent at this place begins with. */
export function profileOf(index: number): string | null {
  if (index % WITHOUT_PROFILE_EVERY === WITHOUT_PROFILE_EVERY - 1) return null;
  return PROFILES[index % PROFILES.length] ?? null;
}

export function setUpOf(floor: Floor): CentreSetUp {
  return {
    people: floor.agents.map(personOf),
    campaigns: floor.campaigns.map(({ name, type, state, mode, profile }) => ({
      name,
      type,
      state,
      mode,
      profile,
    })),
    dispositions: floor.dispositions
      .filter(({ isRemoved }) => !isRemoved)
      .map(({ name, isSystem }) => ({ name, isSystem })),
    reasonCodes: REASON_CODES,
  };
}

function personOf(agent: Agent): Person {
  const { id, username, fullName, group, profile } = agent;
  const skills = agent.skills.map((skill) => ({
    id: skill.id,
    name: skill.name,
    level: levelOf(agent, skill),
  }));
  return { id, username, fullName, group, profile, skills };
}

function levelOf(agent: Agent, skill: Skill): number {
  return agent.levels.get(skill) ?? 1 + ((agent.index + skill.index) % LEVELS);
}
