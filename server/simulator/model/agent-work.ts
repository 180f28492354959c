import type { Absence, Agent } from './agent.ts';
import { dropPending, enterState, firstReady } from './agent-state.ts';
import { beginContact, cutContact } from './contact.ts';
import { MINUTE, SECOND } from './day-curve.ts';
import { after, type Floor, outboundCampaigns } from './floor.ts';
import { customerNumber } from './person-names.ts';
import { putRecordBack } from './records.ts';
import { findAgent, takeNextCall } from './routing.ts';
import { signOff } from './shifts.ts';
import { putVoicemailBack } from './voicemail.ts';
import { backToQueue } from './waiting.ts';

const PERSONAL_CHANCE = 0.02;
const MANUAL_CALL_CHANCE = 0.025;
const INTERNAL_CALL_CHANCE = 0.012;

/** What an agent does next: leave, go where they are due, something of their own, or take the next call. */
export function becomeFree(floor: Floor, agent: Agent): void {
  if (agent.isLeaving) {
    signOff(floor, agent);
    return;
  }
  const due = agent.due.shift();
  if (due) {
    goAbsent(floor, agent, due);
    return;
  }
  const draw = floor.random.work.next();
  if (draw < PERSONAL_CHANCE) {
    goAbsent(floor, agent, { reason: 'Personal', forMs: floor.random.work.logNormal(3 * MINUTE, 0.5) });
    return;
  }
  if (draw < PERSONAL_CHANCE + MANUAL_CALL_CHANCE) {
    dialByHand(floor, agent);
    return;
  }
  enterState(floor, agent, { state: 'Ready' });
  if (draw < PERSONAL_CHANCE + MANUAL_CALL_CHANCE + INTERNAL_CALL_CHANCE && callColleague(floor, agent))
    return;
  takeNextCall(floor, agent);
}

export function goAbsent(floor: Floor, agent: Agent, absence: Absence): void {
  enterState(floor, agent, { state: 'Not Ready', reason: absence.reason });
  agent.pending.push(
    after(floor, absence.forMs, () => {
      dropPending(agent);
      floor.whenFree(agent);
    }),
  );
}

function dialByHand(floor: Floor, agent: Agent): void {
  const { work } = floor.random;
  const campaigns = outboundCampaigns(floor).filter(({ state }) => state === 'RUNNING');
  const campaign = campaigns.length > 0 ? work.pick(campaigns) : null;
  beginContact(floor, agent, {
    contact: { type: 'Manual', campaign, skill: null, customer: customerNumber(work) },
    talkMs: work.logNormal(80 * SECOND, 0.6),
  });
}

/** Two ready agents talk; both are on the call until it ends. */
function callColleague(floor: Floor, agent: Agent): boolean {
  const skill = agent.skills[0];
  const colleague = skill && firstReady(skill.ready);
  if (!colleague || colleague === agent || skill.queue.length > 0) return false;
  const talkMs = floor.random.work.logNormal(70 * SECOND, 0.5);
  for (const [one, other] of [
    [agent, colleague],
    [colleague, agent],
  ] as const)
    beginContact(floor, one, {
      contact: { type: 'Internal', campaign: null, skill: null, customer: other.fullName },
      talkMs,
    });
  return true;
}

/** Stops whatever an agent is at, so that nothing of it is lost: the call that rang waits again, a talk is over. */
export function breakOff(floor: Floor, agent: Agent): void {
  dropPending(agent);
  cutContact(floor, agent);
  putVoicemailBack(floor, agent);
  putRecordBack(agent);
  agent.customer = '';
  const call = agent.ringing;
  if (!call) return;
  agent.ringing = null;
  backToQueue(call);
  findAgent(floor, call);
}
