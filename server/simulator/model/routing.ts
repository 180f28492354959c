import type { Agent } from './agent.ts';
import { dropPending, enterState, firstReady } from './agent-state.ts';
import type { Call } from './call.ts';
import { beginContact } from './contact.ts';
import { SECOND } from './day-curve.ts';
import { systemDisposition } from './dispositions.ts';
import { CAMPAIGN_DISPOSITIONS, CAMPAIGN_FACT } from './facts.ts';
import { after, type Floor } from './floor.ts';
import { backToQueue, isSooner, outOfQueues, settle } from './waiting.ts';

const MISSED_CHANCE = 0.008;
const CALLBACK_REACHED_CHANCE = 0.85;

/** Gives a waiting call to the agent who has been ready longest in one of its skills. */
export function findAgent(floor: Floor, call: Call): boolean {
  for (const skill of call.skills) {
    const agent = firstReady(skill.ready);
    if (!agent) continue;
    ring(floor, agent, call);
    return true;
  }
  return false;
}

/** Gives a ready agent the best call waiting in any of the agent's skills. */
export function takeNextCall(floor: Floor, agent: Agent): boolean {
  let best: Call | undefined;
  for (const skill of agent.skills) {
    const head = skill.queue[0];
    if (head && (!best || isSooner(head, best))) best = head;
  }
  if (best) ring(floor, agent, best);
  return best !== undefined;
}

function ring(floor: Floor, agent: Agent, call: Call): void {
  const { work } = floor.random;
  const idleMs = floor.now - agent.stateSince;
  outOfQueues(call);
  call.ringsAt = agent;
  agent.ringing = call;
  agent.customer = call.customer;
  enterState(floor, agent, { state: 'Ringing' });
  if (call.kind === 'callback') {
    agent.pending.push(after(floor, work.logNormal(9 * SECOND, 0.3), () => dialBack(floor, agent, call)));
  } else if (work.chance(MISSED_CHANCE)) {
    agent.pending.push(after(floor, 15 * SECOND, () => miss(floor, agent, call)));
  } else {
    agent.pending.push(
      after(floor, work.logNormal(2 * SECOND, 0.5), () => answer(floor, agent, { call, idleMs })),
    );
  }
}

function answer(floor: Floor, agent: Agent, { call, idleMs }: { call: Call; idleMs: number }): void {
  const skill = stopRinging(agent, call);
  settle(floor, call, { how: 'answered', through: skill });
  floor.facts.inbound.add(call.campaign.index, CAMPAIGN_FACT.idleMs, idleMs);
  beginContact(floor, agent, {
    contact: { type: 'Inbound', campaign: call.campaign, skill, customer: call.customer },
    talkMs: floor.random.work.logNormal(skill.talkMs, 0.6),
  });
}

function dialBack(floor: Floor, agent: Agent, call: Call): void {
  if (floor.random.work.chance(CALLBACK_REACHED_CHANCE)) {
    answer(floor, agent, { call, idleMs: 0 });
    return;
  }
  const skill = stopRinging(agent, call);
  settle(floor, call, { how: 'diverted', through: skill });
  floor.facts.inbound.add(
    call.campaign.index,
    CAMPAIGN_DISPOSITIONS + systemDisposition('Queue Callback Unreached'),
    1,
  );
  floor.whenFree(agent);
}

/** Nobody picked up: the call goes back to its place and the agent is taken off the phones. */
function miss(floor: Floor, agent: Agent, call: Call): void {
  stopRinging(agent, call);
  enterState(floor, agent, { state: 'Not Ready', reason: 'Missed Call' });
  agent.pending.push(
    after(floor, floor.random.work.logNormal(60 * SECOND, 0.6), () => {
      dropPending(agent);
      floor.whenFree(agent);
    }),
  );
  backToQueue(call);
  findAgent(floor, call);
}

/** The caller hung up while it rang. */
export function hangUpWhileRinging(floor: Floor, call: Call): void {
  const agent = call.ringsAt;
  if (!agent) return;
  stopRinging(agent, call);
  floor.whenFree(agent);
}

/** Clears the ringing on both sides; the answer is the skill of the call that the agent serves it by. */
function stopRinging(agent: Agent, call: Call): Call['skills'][number] {
  dropPending(agent);
  agent.ringing = null;
  agent.customer = '';
  call.ringsAt = null;
  const skill = call.skills.find((waitedIn) => agent.skills.includes(waitedIn)) ?? call.skills[0];
  if (!skill) throw new Error('A call without a skill cannot ring.');
  return skill;
}
