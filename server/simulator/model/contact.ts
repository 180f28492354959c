import type { Agent, Contact } from './agent.ts';
import { dropPending, enterState } from './agent-state.ts';
import { SECOND } from './day-curve.ts';
import {
  AGENT_DISPOSITIONS,
  AGENT_FACT,
  CAMPAIGN_DISPOSITIONS,
  CAMPAIGN_FACT,
  CAMPAIGN_PEAK,
  charge,
  TALK_LIMIT_MS,
} from './facts.ts';
import { after, type Floor } from './floor.ts';

const HOLD_CHANCE = 0.16;
const PARK_CHANCE = 0.025;
const LONG_WRAP_CHANCE = 0.03;
const NO_DISPOSITION_CHANCE = 0.06;
const RESOLVED_FIRST_CHANCE = 0.62;

export type NewContact = Omit<Contact, 'answeredAt' | 'callMs' | 'holdMs' | 'longestHoldMs'>;

/** Connects an agent; how long it lasts, and whether the caller is held or parked meanwhile, is settled here. */
export function beginContact(
  floor: Floor,
  agent: Agent,
  started: { contact: NewContact; talkMs: number },
): void {
  const { work } = floor.random;
  agent.contact = { ...started.contact, answeredAt: floor.now, callMs: 0, holdMs: 0, longestHoldMs: 0 };
  agent.customer = started.contact.customer;
  enterState(floor, agent, { state: 'On Call' });
  let callMs = Math.max(8 * SECOND, started.talkMs);
  if (work.chance(HOLD_CHANCE)) {
    const holdMs = work.logNormal(35 * SECOND, 0.7);
    const beginsIn = callMs * (0.2 + 0.6 * work.next());
    callMs += holdMs;
    agent.pending.push(
      after(floor, beginsIn, () => {
        agent.heldSince = floor.now;
        floor.touched(agent);
      }),
      after(floor, beginsIn + holdMs, () => endHold(floor, agent)),
    );
  } else if (work.chance(PARK_CHANCE)) {
    const parkMs = work.logNormal(45 * SECOND, 0.5);
    const beginsIn = callMs * (0.2 + 0.6 * work.next());
    callMs += parkMs;
    agent.pending.push(
      after(floor, beginsIn, () => {
        agent.parkedSince = floor.now;
        floor.touched(agent);
      }),
      after(floor, beginsIn + parkMs, () => {
        agent.parkedSince = null;
        floor.touched(agent);
      }),
    );
  }
  agent.pending.push(after(floor, callMs, () => endCall(floor, agent)));
}

function endHold(floor: Floor, agent: Agent): void {
  if (agent.heldSince === null || !agent.contact) return;
  const heldMs = floor.now - agent.heldSince;
  agent.contact.holdMs += heldMs;
  agent.contact.longestHoldMs = Math.max(agent.contact.longestHoldMs, heldMs);
  agent.heldSince = null;
  floor.touched(agent);
}

function endCall(floor: Floor, agent: Agent): void {
  const { contact } = agent;
  if (!contact) return;
  dropPending(agent);
  endHold(floor, agent);
  contact.callMs = floor.now - contact.answeredAt;
  agent.customer = '';
  if (contact.type === 'Internal') {
    book(floor, agent, 0);
    floor.whenFree(agent);
    return;
  }
  const { work } = floor.random;
  const usual = work.logNormal(contact.skill?.wrapMs ?? 25 * SECOND, 0.7);
  const wrapMs = Math.max(2 * SECOND, work.chance(LONG_WRAP_CHANCE) ? usual * 5 : usual);
  enterState(floor, agent, { state: 'After Call Work' });
  agent.pending.push(
    after(floor, wrapMs, () => {
      dropPending(agent);
      book(floor, agent, floor.now - agent.stateSince);
      floor.whenFree(agent);
    }),
  );
}

/** Ends call and wrap at once, as they stand, because the agent is leaving. */
export function cutContact(floor: Floor, agent: Agent): void {
  const { contact } = agent;
  if (!contact) return;
  const isWrapping = agent.state === 'After Call Work';
  endHold(floor, agent);
  if (!isWrapping) contact.callMs = floor.now - contact.answeredAt;
  agent.customer = '';
  book(floor, agent, isWrapping ? floor.now - agent.stateSince : 0);
}

/** Records a contact when it is over, wrap included, so that all its figures appear together. */
function book(floor: Floor, agent: Agent, wrapMs: number): void {
  const { contact } = agent;
  agent.contact = null;
  if (!contact) return;
  const log = floor.facts.agents;
  const at = agent.index;
  const { callMs, holdMs } = contact;
  if (contact.type === 'Internal') {
    log.add(at, AGENT_FACT.internal, 1);
    log.add(at, AGENT_FACT.internalMs, callMs);
    return;
  }
  const ending = chooseEnding(floor);
  const isResolved = floor.random.work.chance(RESOLVED_FIRST_CHANCE);
  log.add(at, AGENT_FACT[KIND_FACT[contact.type]], 1);
  log.add(at, AGENT_FACT.callMs, callMs);
  log.add(at, AGENT_FACT.talkMs, callMs - holdMs);
  log.add(at, AGENT_FACT.holdMs, holdMs);
  log.add(at, AGENT_FACT.wrapMs, wrapMs);
  log.add(at, AGENT_FACT.charges, charge(callMs));
  if (isResolved) log.add(at, AGENT_FACT.resolvedFirst, 1);
  log.add(at, ending === null ? AGENT_FACT.noDisposition : AGENT_DISPOSITIONS + ending, 1);

  const { campaign } = contact;
  if (!campaign) return;
  const campaignLog = campaign.type === 'INBOUND' ? floor.facts.inbound : floor.facts.outbound;
  const index = campaign.index;
  campaignLog.add(index, CAMPAIGN_FACT.handled, 1);
  campaignLog.add(index, CAMPAIGN_FACT.callMs, callMs);
  campaignLog.add(index, CAMPAIGN_FACT.holdMs, holdMs);
  campaignLog.add(index, CAMPAIGN_FACT.wrapMs, wrapMs);
  campaignLog.add(index, CAMPAIGN_FACT.charges, charge(callMs));
  campaignLog.peak(index, CAMPAIGN_PEAK.holdMs, contact.longestHoldMs);
  if (callMs <= TALK_LIMIT_MS) campaignLog.add(index, CAMPAIGN_FACT.withinTalkLimit, 1);
  if (isResolved) campaignLog.add(index, CAMPAIGN_FACT.resolvedFirst, 1);
  if (ending !== null) campaignLog.add(index, CAMPAIGN_DISPOSITIONS + ending, 1);
}

const KIND_FACT = { Inbound: 'inbound', Outbound: 'outbound', Manual: 'manual' } as const;

/** Index of the disposition that the agent sets: the earlier in the list, the commoner. Null: none set. */
function chooseEnding(floor: Floor): number | null {
  const { work } = floor.random;
  const custom = floor.dispositions.filter((disposition) => !disposition.isSystem && !disposition.isRemoved);
  const draw = work.next();
  if (draw < NO_DISPOSITION_CHANCE || custom.length === 0) return null;
  const scaled = (draw - NO_DISPOSITION_CHANCE) / (1 - NO_DISPOSITION_CHANCE);
  return custom[Math.floor(scaled * scaled * custom.length)]?.index ?? null;
}
