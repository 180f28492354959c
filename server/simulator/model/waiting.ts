import type { Call } from './call.ts';
import { cancel } from './event-queue.ts';
import { CAMPAIGN_FACT, CAMPAIGN_PEAK, QUEUE_LIMIT_MS } from './facts.ts';
import type { Floor } from './floor.ts';
import { type Skill, SKILL_FACT, SKILL_PEAK } from './skill.ts';

/** Lets a call wait in one more skill's queue; that skill was offered it. */
export function offerTo(floor: Floor, call: Call, skill: Skill): void {
  call.skills.push(skill);
  skill.pending += 1;
  floor.facts.skills.add(skill.index, SKILL_FACT.offered, 1);
  if (!call.ringsAt) insert(skill.queue, call);
}

/** Puts a call that rang unanswered back where it stood. */
export function backToQueue(call: Call): void {
  call.ringsAt = null;
  for (const skill of call.skills) insert(skill.queue, call);
}

/** Takes a call out of every queue, because it rings at an agent or is over. */
export function outOfQueues(call: Call): void {
  for (const skill of call.skills) {
    const at = skill.queue.indexOf(call);
    if (at >= 0) skill.queue.splice(at, 1);
  }
}

/**
 * Ends the wait: answered, abandoned or diverted, counted once in the campaign and once in each skill. Skills that only
 * helped out have diverted it.
 */
export function settle(
  floor: Floor,
  call: Call,
  ending: { how: 'answered' | 'abandoned' | 'diverted'; through: Skill },
): void {
  outOfQueues(call);
  for (const timer of call.timers) cancel(timer);
  call.timers = [];
  const waitMs = floor.now - call.queuedAt;
  const { skills, inbound } = floor.facts;
  for (const skill of call.skills) {
    skill.pending -= 1;
    skills.add(skill.index, SKILL_FACT[skill === ending.through ? ending.how : 'diverted'], 1);
    skills.peak(skill.index, SKILL_PEAK.queueMs, waitMs);
  }
  const campaign = call.campaign.index;
  call.campaign.pending -= 1;
  inbound.peak(campaign, CAMPAIGN_PEAK.queueMs, waitMs);
  if (ending.how === 'answered') {
    skills.add(ending.through.index, SKILL_FACT.answeredWaitMs, waitMs);
    inbound.add(campaign, CAMPAIGN_FACT.connected, 1);
    inbound.add(campaign, CAMPAIGN_FACT.answeredWaitMs, waitMs);
    if (waitMs <= QUEUE_LIMIT_MS) inbound.add(campaign, CAMPAIGN_FACT.withinQueueLimit, 1);
  } else {
    inbound.add(campaign, CAMPAIGN_FACT[ending.how], 1);
  }
}

/** The skill goes: it has diverted the call, which keeps its place in line in another. */
export function moveWaiting(floor: Floor, call: Call, { from, to }: { from: Skill; to: Skill }): void {
  const at = from.queue.indexOf(call);
  if (at >= 0) from.queue.splice(at, 1);
  call.skills = call.skills.filter((skill) => skill !== from);
  from.pending -= 1;
  floor.facts.skills.add(from.index, SKILL_FACT.diverted, 1);
  if (!call.skills.includes(to)) offerTo(floor, call, to);
}

/** Whether `a` is to be served before `b`. */
export function isSooner(a: Call, b: Call): boolean {
  if (a.priority !== b.priority) return a.priority < b.priority;
  return a.queuedAt < b.queuedAt || (a.queuedAt === b.queuedAt && a.id < b.id);
}

function insert(queue: Call[], call: Call): void {
  let at = queue.length;
  for (let before = queue[at - 1]; before && isSooner(call, before); before = queue[at - 1]) at -= 1;
  queue.splice(at, 0, call);
}
