import type { Agent } from './agent.ts';
import { dropPending, enterState, firstReady } from './agent-state.ts';
import type { OutboundCampaign } from './campaign.ts';
import { beginContact } from './contact.ts';
import { SECOND } from './day-curve.ts';
import { type SystemDisposition, systemDisposition } from './dispositions.ts';
import { AGENT_FACT, CAMPAIGN_DISPOSITIONS, CAMPAIGN_FACT } from './facts.ts';
import { after, type Floor } from './floor.ts';
import { customerNumber } from './person-names.ts';
import { putRecord, type RecordFate, releaseRedials, takeRecord } from './records.ts';

const PACE_MS = 5 * SECOND;
const SKIPPED_CHANCE = 0.14;
/** A preview is offered to one who has been ready this long, so that callers waiting come first. */
const PREVIEW_AFTER_MS = 8 * SECOND;
const HIGHEST_DROP_RATE = 0.03;
const DROPPED_AFTER_TRIES = 5;
const TRY_AGAIN_MS = SECOND;

/** How an attempt ends: [chance, disposition or null for an answer, what becomes of the record]. */
const OUTCOMES: readonly (readonly [chance: number, ending: SystemDisposition | null, fate: RecordFate])[] = [
  [0.31, null, 'dispositioned'],
  [0.4, 'No Answer', 'redialTimer'],
  [0.08, 'Busy', 'redialTimer'],
  [0.16, 'Answering Machine', 'withoutTimer'],
  [0.05, 'Operator Intercept', 'unreachable'],
];

/** Keeps a running campaign dialing; ends by itself when it no longer runs. */
export function dial(floor: Floor, campaign: OutboundCampaign): void {
  campaign.dialTimer = after(floor, PACE_MS, () => {
    if (campaign.state !== 'RUNNING') return;
    releaseRedials(floor, campaign);
    if (campaign.dialing === 'predictive') dialAhead(floor, campaign);
    else offerPreviews(floor, campaign);
    dial(floor, campaign);
  });
}

/** Dials more numbers than agents are ready, as many as the drop rate allows. */
function dialAhead(floor: Floor, campaign: OutboundCampaign): void {
  adaptRatio(floor, campaign);
  const { skill } = campaign;
  const wanted = Math.floor(skill.ready.size * campaign.callRatio) - skill.linesOut;
  for (let line = 0; line < wanted && takeRecord(campaign); line++) {
    skill.linesOut += 1;
    floor.facts.outbound.add(campaign.index, CAMPAIGN_FACT.total, 1);
    floor.facts.outbound.add(campaign.index, CAMPAIGN_FACT.attempts, 1);
    after(floor, floor.random.dialer.logNormal(11 * SECOND, 0.4), () => {
      skill.linesOut -= 1;
      const [, ending, fate] = drawOutcome(floor);
      if (ending) endUnreached(floor, campaign, { ending, fate });
      else connectOrDrop(floor, campaign, DROPPED_AFTER_TRIES);
    });
  }
}

/** The party answered: an agent at once, or within some seconds, else the call is dropped. */
function connectOrDrop(floor: Floor, campaign: OutboundCampaign, tries: number): void {
  const log = floor.facts.outbound;
  const agent = firstReady(campaign.skill.ready);
  if (!agent && tries > 1) {
    after(floor, TRY_AGAIN_MS, () => connectOrDrop(floor, campaign, tries - 1));
    return;
  }
  log.add(campaign.index, CAMPAIGN_FACT.contacted, 1);
  if (!agent) {
    putRecord(floor, campaign, 'redialTimer');
    log.add(campaign.index, CAMPAIGN_FACT.abandoned, 1);
    log.add(campaign.index, CAMPAIGN_DISPOSITIONS + systemDisposition('Abandon'), 1);
    return;
  }
  connect(floor, campaign, { agent, customer: customerNumber(floor.random.dialer) });
}

function connect(
  floor: Floor,
  campaign: OutboundCampaign,
  { agent, customer }: { agent: Agent; customer: string },
): void {
  putRecord(floor, campaign, 'dispositioned');
  floor.facts.outbound.add(campaign.index, CAMPAIGN_FACT.connected, 1);
  beginContact(floor, agent, {
    contact: { type: 'Outbound', campaign, skill: campaign.skill, customer },
    talkMs: floor.random.dialer.logNormal(campaign.skill.talkMs * 0.7, 0.8),
  });
}

function endUnreached(
  floor: Floor,
  campaign: OutboundCampaign,
  { ending, fate }: { ending: SystemDisposition; fate: RecordFate },
): void {
  putRecord(floor, campaign, fate);
  const log = floor.facts.outbound;
  log.add(campaign.index, CAMPAIGN_FACT.noParty, 1);
  log.add(campaign.index, CAMPAIGN_DISPOSITIONS + systemDisposition(ending), 1);
}

/** Slower when too many answered calls found no agent in the last half hour, faster while none does. */
function adaptRatio(floor: Floor, campaign: OutboundCampaign): void {
  const recent = floor.facts.outbound.since(Math.floor(floor.now / HALF_HOUR) * HALF_HOUR);
  const dropped = recent.sum(campaign.index, CAMPAIGN_FACT.abandoned);
  const answered = recent.sum(campaign.index, CAMPAIGN_FACT.contacted);
  const isTooFast = answered > 0 && dropped / answered > HIGHEST_DROP_RATE;
  const next = campaign.callRatio + (isTooFast ? -0.1 : 0.02);
  campaign.callRatio = Math.min(campaign.targetRatio, Math.max(1, next));
}
const HALF_HOUR = 30 * 60 * SECOND;

function offerPreviews(floor: Floor, campaign: OutboundCampaign): void {
  const { skill } = campaign;
  const spare = Math.min(3, Math.max(0, skill.ready.size - skill.linesOut));
  for (const agent of [...skill.ready].slice(0, spare)) {
    if (floor.now - agent.stateSince < PREVIEW_AFTER_MS || !takeRecord(campaign)) continue;
    preview(floor, campaign, agent);
  }
}

function preview(floor: Floor, campaign: OutboundCampaign, agent: Agent): void {
  const { dialer } = floor.random;
  agent.previewOf = campaign;
  agent.customer = customerNumber(dialer);
  enterState(floor, agent, { state: 'On Preview' });
  const isSkipped = dialer.chance(SKIPPED_CHANCE);
  const readsMs = dialer.logNormal(16 * SECOND, 0.5);
  const ringsMs = isSkipped ? 0 : dialer.logNormal(10 * SECOND, 0.4);
  agent.pending.push(
    after(floor, readsMs + ringsMs, () => {
      dropPending(agent);
      const { customer } = agent;
      agent.previewOf = null;
      agent.customer = '';
      floor.facts.agents.add(agent.index, AGENT_FACT.previews, 1);
      floor.facts.agents.add(agent.index, AGENT_FACT.previewMs, floor.now - agent.stateSince);
      if (isSkipped) skip(floor, campaign, agent);
      else dialPreviewed(floor, campaign, { agent, customer });
    }),
  );
}

function skip(floor: Floor, campaign: OutboundCampaign, agent: Agent): void {
  putRecord(floor, campaign, 'available');
  floor.facts.agents.add(agent.index, AGENT_FACT.skipped, 1);
  floor.facts.outbound.add(campaign.index, CAMPAIGN_FACT.skipped, 1);
  floor.whenFree(agent);
}

function dialPreviewed(
  floor: Floor,
  campaign: OutboundCampaign,
  reached: { agent: Agent; customer: string },
): void {
  const log = floor.facts.outbound;
  log.add(campaign.index, CAMPAIGN_FACT.total, 1);
  log.add(campaign.index, CAMPAIGN_FACT.attempts, 1);
  const [, ending, fate] = drawOutcome(floor);
  if (ending) {
    endUnreached(floor, campaign, { ending, fate });
    floor.whenFree(reached.agent);
    return;
  }
  log.add(campaign.index, CAMPAIGN_FACT.contacted, 1);
  connect(floor, campaign, reached);
}

function drawOutcome(floor: Floor): (typeof OUTCOMES)[number] {
  let draw = floor.random.dialer.next();
  for (const outcome of OUTCOMES) {
    draw -= outcome[0];
    if (draw < 0) return outcome;
  }
  return floor.random.dialer.pick(OUTCOMES);
}
