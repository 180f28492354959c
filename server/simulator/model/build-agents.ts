import type { Agent } from './agent.ts';
import { HOUR, nextAtDayTime, DAY, SHIFT_LENGTH, SHIFTS } from './day-curve.ts';
import type { Floor } from './floor.ts';
import { createPeople, type Person } from './person-names.ts';
import { profileOf } from './set-up.ts';
import type { Skill } from './skill.ts';

/** Hour at which the night shift begins; those few hold many skills, so that little goes unanswered. */
const NIGHT_HOUR = 22;
const VOICEMAIL_SHARE = 0.6;

export function buildAgents(floor: Floor): void {
  const { changes } = floor.random;
  const people = createPeople(floor.size.agents, changes);
  const order = people.map((_, at) => at);
  for (let at = order.length - 1; at > 0; at--) {
    const other = changes.whole(0, at);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  people.forEach((person, at) => {
    const shiftStartHour = shiftFor(((order[at] ?? 0) + 0.5) / people.length);
    const group = floor.groups[at % floor.groups.length]?.name ?? '';
    addAgent(floor, { person, group, shiftStartHour, skills: skillsFor(floor, at, shiftStartHour) });
  });
}

/** The shift of the agent at this place, the places running from 0 to 1. */
function shiftFor(place: number): number {
  let upTo = 0;
  for (const [hour, share] of SHIFTS) {
    upTo += share;
    if (place < upTo) return hour;
  }
  return NIGHT_HOUR;
}

/** One skill of the agent's own, turn by turn, and some of its neighbours; one to five in all. */
function skillsFor(floor: Floor, at: number, shiftStartHour: number): Skill[] {
  const { changes } = floor.random;
  const [fallback, ...others] = floor.skills;
  const held = new Set<Skill>();
  const take = (place: number): void => {
    const skill = others[place % others.length];
    if (skill) held.add(skill);
  };
  const isNight = shiftStartHour === NIGHT_HOUR;
  const first = isNight ? changes.whole(0, others.length - 1) : at;
  take(first);
  const isBlended = [...held].some((skill) => skill.isDialed);
  const more = isNight ? 3 : changes.pick(isBlended ? [0, 0, 0, 1] : [0, 1, 1, 2, 2, 3]);
  for (let step = 1; step <= more; step++) {
    const next = others[(first + step) % others.length];
    if (next && (isNight || !next.isDialed)) held.add(next);
  }
  if (fallback && (isNight || (!isBlended && changes.chance(floor.size.defaultHolders)))) held.add(fallback);
  return [...held];
}

export function addAgent(
  floor: Floor,
  made: { person: Person; group: string; shiftStartHour: number; skills: Skill[] },
): Agent {
  const { changes } = floor.random;
  const lastOff = lastSignOff(floor, made.shiftStartHour);
  const agent: Agent = {
    ...made.person,
    index: floor.counters.agents++,
    id: String(++floor.counters.ids),
    group: made.group,
    profile: profileOf(floor.counters.agents - 1),
    skills: made.skills,
    levels: new Map(),
    shiftStartHour: made.shiftStartHour,
    takesVoicemail: changes.chance(VOICEMAIL_SHARE),
    state: 'Logged Out',
    stateSince: lastOff,
    accountedTo: floor.now,
    reason: 'End of Shift',
    contact: null,
    ringing: null,
    heldSince: null,
    parkedSince: null,
    voicemailOf: null,
    previewOf: null,
    customer: '',
    pending: [],
    due: [],
    shiftTimers: [],
    isLeaving: false,
    isRemoved: false,
  };
  for (const skill of agent.skills) {
    skill.agents.add(agent);
    skill.inState['Logged Out'] += 1;
  }
  floor.agents.push(agent);
  return agent;
}

/** When somebody of this shift went home before the centre's history begins: mostly at the last shift's end. */
function lastSignOff(floor: Floor, shiftStartHour: number): number {
  const { changes } = floor.random;
  const ends = nextAtDayTime(floor.now, shiftStartHour * HOUR, floor.options.startAt) - DAY + SHIFT_LENGTH;
  const last = ends > floor.now ? ends - DAY : ends;
  const daysOff = changes.chance(0.12) ? changes.whole(1, 9) : 0;
  return last - daysOff * DAY - changes.whole(0, 12 * 60) * 1000;
}
