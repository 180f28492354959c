import type { Call } from './call.ts';
import type { InboundCampaign } from './campaign.ts';
import { HOUR, MINUTE, SECOND } from './day-curve.ts';
import { systemDisposition } from './dispositions.ts';
import { CAMPAIGN_DISPOSITIONS, CAMPAIGN_FACT } from './facts.ts';
import { after, type Floor } from './floor.ts';
import { customerNumber } from './person-names.ts';
import { findAgent, hangUpWhileRinging } from './routing.ts';
import { isStaffed, type Skill } from './skill.ts';
import { leaveVoicemail } from './voicemail.ts';
import { offerTo, settle } from './waiting.ts';

const PREMIUM_CHANCE = 0.1;
const HASTY_CHANCE = 0.03;
const CALLBACK_CHANCE = 0.09;
const VOICEMAIL_CHANCE = 0.05;
const CALLBACK_KEPT_MS = 0.75 * HOUR;

/** A caller asks for an agent of a skill. With nobody signed in to serve it, a message is all there is. */
export function enterQueue(
  floor: Floor,
  campaign: InboundCampaign,
  wish: { skill: Skill; kind: 'voice' | 'visual-ivr' },
): void {
  const { callers } = floor.random;
  const call: Call = {
    id: ++floor.counters.calls,
    kind: wish.kind,
    campaign,
    skills: [],
    priority: callers.chance(PREMIUM_CHANCE) ? 0 : 1,
    queuedAt: floor.now,
    customer: customerNumber(callers),
    ringsAt: null,
    timers: [],
  };
  campaign.pending += 1;
  floor.facts.inbound.add(campaign.index, CAMPAIGN_FACT.offered, 1);
  offerTo(floor, call, wish.skill);
  if (!isStaffed(wish.skill)) {
    const { overflow } = wish.skill;
    if (!overflow || !isStaffed(overflow)) {
      divertToVoicemail(floor, call);
      return;
    }
    offerTo(floor, call, overflow);
  }
  waitPatiently(floor, call);
  findAgent(floor, call);
}

function waitPatiently(floor: Floor, call: Call): void {
  const { callers } = floor.random;
  const patienceMs = callers.chance(HASTY_CHANCE)
    ? callers.exponential(8 * SECOND)
    : callers.logNormal(2.8 * MINUTE, 0.75);
  const choice = callers.next();
  call.timers.push(
    after(floor, patienceMs, () => abandon(floor, call)),
    after(floor, callers.whole(30, 60) * SECOND, () => overflow(floor, call)),
  );
  if (choice > CALLBACK_CHANCE + VOICEMAIL_CHANCE) return;
  call.timers.push(
    after(floor, callers.whole(35, 75) * SECOND, () => {
      if (call.ringsAt) return;
      if (choice < CALLBACK_CHANCE && call.kind === 'voice') askForCallback(floor, call);
      else divertToVoicemail(floor, call);
    }),
  );
}

function abandon(floor: Floor, call: Call): void {
  const agent = call.ringsAt;
  settle(floor, call, { how: 'abandoned', through: cameFor(call) });
  floor.facts.inbound.add(call.campaign.index, CAMPAIGN_DISPOSITIONS + systemDisposition('Abandon'), 1);
  if (agent) hangUpWhileRinging(floor, call);
}

function overflow(floor: Floor, call: Call): void {
  const target = cameFor(call).overflow;
  if (!target || call.ringsAt || call.skills.includes(target)) return;
  offerTo(floor, call, target);
  findAgent(floor, call);
}

/** The caller hangs up and keeps the place in the queue, for a time. */
function askForCallback(floor: Floor, call: Call): void {
  call.kind = 'callback';
  for (const timer of call.timers) timer.task = null;
  call.timers = [
    after(floor, CALLBACK_KEPT_MS, () => {
      if (call.ringsAt) return;
      settle(floor, call, { how: 'diverted', through: cameFor(call) });
      countEnding(floor, call, 'Queue Callback Unreached');
    }),
  ];
}

function divertToVoicemail(floor: Floor, call: Call): void {
  const skill = cameFor(call);
  settle(floor, call, { how: 'diverted', through: skill });
  countEnding(floor, call, 'Voicemail Left');
  leaveVoicemail(floor, skill);
}

function countEnding(floor: Floor, call: Call, name: 'Queue Callback Unreached' | 'Voicemail Left'): void {
  floor.facts.inbound.add(call.campaign.index, CAMPAIGN_DISPOSITIONS + systemDisposition(name), 1);
}

function cameFor(call: Call): Skill {
  const [skill] = call.skills;
  if (!skill) throw new Error('A caller waits for a skill.');
  return skill;
}
