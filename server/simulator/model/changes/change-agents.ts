import type { Agent } from '../agent.ts';
import { breakOff } from '../agent-work.ts';
import { affordableCalls, addRoute } from '../build-campaigns.ts';
import { addAgent } from '../build-agents.ts';
import { planArrivals } from '../arrivals.ts';
import { HOUR, MINUTE, SECOND, SHIFT_LENGTH, timeOfDay } from '../day-curve.ts';
import { after, type Floor, inboundCampaigns } from '../floor.ts';
import { dropShift, goOff, planSignIn, signIn, startShifts } from '../shifts.ts';
import type { Skill } from '../skill.ts';
import { findSkill, requireFree } from './find-named.ts';

const BACK_AFTER_MINUTES = [4, 12] as const;

/** A share of those signed in drop off at once, as when a site loses its network; they come back by and by. */
export function logOutMany(floor: Floor, share: number): void {
  if (!(share >= 0 && share <= 1)) throw new Error('The share of agents must lie between 0 and 1.');
  const { changes } = floor.random;
  const signedIn = floor.agents.filter(({ state }) => state !== 'Logged Out');
  const count = Math.round(signedIn.length * share);
  for (let gone = 0; gone < count; gone++) {
    const [agent] = signedIn.splice(changes.whole(0, signedIn.length - 1), 1);
    if (!agent) return;
    logOut(floor, agent);
    const backMs = changes.whole(BACK_AFTER_MINUTES[0] * 60, BACK_AFTER_MINUTES[1] * 60) * SECOND;
    agent.shiftTimers.push(
      after(floor, backMs, () => {
        agent.shiftTimers = [];
        startShifts(floor, agent);
      }),
    );
  }
}

/** One agent is signed off by a supervisor, until the next shift. */
export function logOutOne(floor: Floor, agent: Agent): void {
  if (agent.state === 'Logged Out') throw new Error(`Agent ${agent.username} is not signed in.`);
  logOut(floor, agent);
  planSignIn(floor, agent);
}

function logOut(floor: Floor, agent: Agent): void {
  breakOff(floor, agent);
  goOff(floor, agent, 'Forced Logout');
}

/** A new agent, of a shift that begins now, who signs in within the minute. */
export function hireAgent(
  floor: Floor,
  made: { username: string; fullName: string; skills?: string[] },
): void {
  requireFree(
    'agent',
    made.username,
    floor.agents.map(({ username }) => username),
  );
  const names =
    made.skills && made.skills.length > 0 ? made.skills : floor.skills.slice(0, 1).map(({ name }) => name);
  const skills = [...new Set(names)].map((name) => findSkill(floor, name));
  const group = floor.groups[floor.counters.agents % floor.groups.length]?.name ?? '';
  const agent = addAgent(floor, {
    person: { username: made.username, fullName: made.fullName },
    group,
    shiftStartHour: timeOfDay(floor.now, floor.options.startAt) / HOUR,
    skills,
  });
  agent.stateSince = floor.now;
  agent.reason = '';
  const inMs = floor.random.changes.whole(20, 50) * SECOND;
  agent.shiftTimers.push(after(floor, Math.min(inMs, MINUTE), () => signIn(floor, agent, SHIFT_LENGTH)));
  for (const skill of skills) bringCalls(floor, skill);
}

/** A skill that somebody now serves gets calls, if it had none before. */
export function bringCalls(floor: Floor, skill: Skill): void {
  const campaigns = inboundCampaigns(floor);
  const [first] = campaigns;
  if (!first || campaigns.some(({ routes }) => routes.some((route) => route.skill === skill))) return;
  addRoute(first, skill, affordableCalls(floor, skill));
  const route = first.routes.at(-1);
  if (route) planArrivals(floor, route);
}

export function dismissAgent(floor: Floor, agent: Agent): void {
  if (agent.state === 'Logged Out') dropShift(agent);
  else logOut(floor, agent);
  agent.isRemoved = true;
  for (const skill of agent.skills) {
    skill.agents.delete(agent);
    skill.inState['Logged Out'] -= 1;
  }
  agent.skills = [];
  floor.agents = floor.agents.filter((other) => other !== agent);
}
