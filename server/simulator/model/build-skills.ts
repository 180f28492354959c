import type { AgentState } from './agent.ts';
import { SECOND } from './day-curve.ts';
import type { Floor } from './floor.ts';
import type { Skill } from './skill.ts';
import { skillNames } from './work-names.ts';

/** Every third skill overflows to `[Default]`, the others to their neighbour in the list. */
const TO_DEFAULT_EVERY = 3;

/** One skill in this many also serves dialed calls; in the smallest centre that is Retention. */
const DIALED_EVERY = 8;
const FIRST_DIALED = 4;
function isDialed(place: number): boolean {
  return place >= FIRST_DIALED && (place - FIRST_DIALED) % DIALED_EVERY === 0;
}

export function buildSkills(floor: Floor): void {
  const random = floor.random.changes;
  for (const name of skillNames(floor.size.skills))
    addSkill(floor, {
      name,
      talkMs: random.whole(110, 230) * SECOND,
      wrapMs: random.whole(15, 40) * SECOND,
      isDialed: isDialed(floor.counters.skills),
    });
  const [fallback, ...others] = floor.skills;
  others.forEach((skill, at) => {
    const neighbour = others[(at + 1) % others.length];
    skill.overflow = (at % TO_DEFAULT_EVERY === 0 ? fallback : neighbour) ?? null;
  });
}

export function addSkill(floor: Floor, skill: Pick<Skill, 'name' | 'talkMs' | 'wrapMs' | 'isDialed'>): Skill {
  const made: Skill = {
    ...skill,
    index: floor.counters.skills++,
    id: String(++floor.counters.ids),
    overflow: null,
    linesOut: 0,
    queue: [],
    ready: new Set(),
    agents: new Set(),
    inState: noneInAnyState(),
    pending: 0,
    voicemailsWaiting: 0,
    voicemailsInWork: 0,
    voicemailTimer: null,
    surge: 1,
    isRemoved: false,
  };
  floor.skills.push(made);
  return made;
}

function noneInAnyState(): Record<AgentState, number> {
  return {
    'Logged Out': 0,
    Ready: 0,
    Ringing: 0,
    'On Call': 0,
    'After Call Work': 0,
    'Not Ready': 0,
    'On Preview': 0,
    'On Voicemail': 0,
  };
}
