import type { Absence, Agent } from './agent.ts';
import { enterState } from './agent-state.ts';
import { HOUR, MINUTE, nextAtDayTime, SHIFT_LENGTH, timeOfDay } from './day-curve.ts';
import { cancel } from './event-queue.ts';
import { after, type Floor } from './floor.ts';

const AWAY_TODAY_CHANCE = 0.05;
const JITTER_MS = 9 * MINUTE;

/** Sets an agent's days going: signed in at once when a shift is under way, else at the next beginning. */
export function startShifts(floor: Floor, agent: Agent): void {
  const intoShift = timeOfDay(floor.now - agent.shiftStartHour * HOUR, floor.options.startAt);
  if (intoShift < SHIFT_LENGTH) signIn(floor, agent, SHIFT_LENGTH - intoShift);
  else planSignIn(floor, agent);
}

export function planSignIn(floor: Floor, agent: Agent): void {
  const { shifts } = floor.random;
  const begins = nextAtDayTime(floor.now + JITTER_MS, agent.shiftStartHour * HOUR, floor.options.startAt);
  const isAway = shifts.chance(AWAY_TODAY_CHANCE);
  const lateMs = (2 * shifts.next() - 1) * JITTER_MS;
  const waitMs = begins + lateMs - floor.now;
  agent.shiftTimers.push(
    after(floor, waitMs, () =>
      isAway ? planSignIn(floor, agent) : signIn(floor, agent, SHIFT_LENGTH - lateMs),
    ),
  );
}

/** Begins a shift of the given length with its breaks, and what else takes people off the phones. */
export function signIn(floor: Floor, agent: Agent, forMs: number): void {
  dropShift(agent);
  agent.isLeaving = false;
  agent.due = [];
  enterState(floor, agent, { state: 'Not Ready', reason: 'Signing In' });
  agent.pending.push(
    after(floor, floor.random.shifts.whole(5, 40) * 1000, () => {
      agent.pending = [];
      floor.whenFree(agent);
    }),
  );
  for (const { inMs, ...absence } of planAbsences(floor, forMs))
    agent.shiftTimers.push(after(floor, inMs, () => callAway(floor, agent, absence)));
  agent.shiftTimers.push(after(floor, forMs, () => leave(floor, agent)));
}

function planAbsences(floor: Floor, forMs: number): (Absence & { inMs: number })[] {
  const { shifts } = floor.random;
  const about = (shareOfShift: number): number => forMs * (shareOfShift + 0.2 * (shifts.next() - 0.5));
  const spread = (minutes: number): number => minutes * MINUTE * (0.8 + 0.4 * shifts.next());
  const planned = [
    { inMs: about(0.24), reason: 'Break', forMs: spread(13) },
    { inMs: about(0.5), reason: 'Lunch', forMs: spread(32) },
    { inMs: about(0.76), reason: 'Break', forMs: spread(13) },
  ];
  const perhaps = (chance: number, absence: Absence): void => {
    const inMs = forMs * (0.08 + 0.84 * shifts.next());
    if (shifts.chance(chance)) planned.push({ inMs, ...absence });
  };
  perhaps(0.2, { reason: 'Meeting', forMs: spread(25) });
  perhaps(0.12, { reason: 'Training', forMs: spread(40) });
  perhaps(0.12, { reason: 'Coaching', forMs: spread(18) });
  perhaps(0.06, { reason: 'System Issue', forMs: spread(8) });
  return planned;
}

function callAway(floor: Floor, agent: Agent, absence: Absence): void {
  agent.due.push(absence);
  if (agent.state === 'Ready') floor.whenFree(agent);
}

function leave(floor: Floor, agent: Agent): void {
  agent.isLeaving = true;
  if (agent.state === 'Ready' || agent.state === 'Not Ready') signOff(floor, agent);
}

/** Signs an agent off who is at no work, until the next shift. */
export function signOff(floor: Floor, agent: Agent): void {
  goOff(floor, agent, 'End of Shift');
  planSignIn(floor, agent);
}

/** Signs an agent off, with no plan to return. */
export function goOff(floor: Floor, agent: Agent, reason: string): void {
  dropShift(agent);
  for (const timer of agent.pending) cancel(timer);
  agent.pending = [];
  agent.due = [];
  agent.isLeaving = false;
  enterState(floor, agent, { state: 'Logged Out', reason });
}

export function dropShift(agent: Agent): void {
  for (const timer of agent.shiftTimers) cancel(timer);
  agent.shiftTimers = [];
}
