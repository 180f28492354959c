import type { AutodialCampaign } from './campaign.ts';
import { SECOND } from './day-curve.ts';
import { type SystemDisposition, systemDisposition } from './dispositions.ts';
import { CAMPAIGN_DISPOSITIONS, CAMPAIGN_FACT, charge } from './facts.ts';
import { after, type Floor } from './floor.ts';

/** How a call without an agent ends: [chance, disposition or null when somebody listened]. */
const OUTCOMES: readonly (readonly [chance: number, ending: SystemDisposition | null])[] = [
  [0.44, null],
  [0.3, 'No Answer'],
  [0.07, 'Busy'],
  [0.19, 'Answering Machine'],
];

/** Keeps every line of a running campaign busy; ends by itself when it no longer runs. */
export function dialLines(floor: Floor, campaign: AutodialCampaign): void {
  campaign.dialTimer = after(floor, 4 * SECOND, () => {
    if (campaign.state !== 'RUNNING') return;
    while (campaign.busyLines < campaign.lines && campaign.recordsLeft > 0) dialOne(floor, campaign);
    dialLines(floor, campaign);
  });
}

function dialOne(floor: Floor, campaign: AutodialCampaign): void {
  const { dialer } = floor.random;
  const log = floor.facts.autodial;
  campaign.busyLines += 1;
  campaign.recordsLeft -= 1;
  log.add(campaign.index, CAMPAIGN_FACT.total, 1);
  after(floor, dialer.logNormal(14 * SECOND, 0.4), () => {
    let draw = dialer.next();
    const ending = OUTCOMES.find(([chance]) => (draw -= chance) < 0)?.[1] ?? null;
    if (ending) {
      campaign.busyLines -= 1;
      log.add(campaign.index, CAMPAIGN_FACT.finished, 1);
      log.add(campaign.index, CAMPAIGN_DISPOSITIONS + systemDisposition(ending), 1);
      return;
    }
    log.add(campaign.index, CAMPAIGN_FACT.connected, 1);
    playMessage(floor, campaign);
  });
}

function playMessage(floor: Floor, campaign: AutodialCampaign): void {
  const { dialer } = floor.random;
  const log = floor.facts.autodial;
  const listensMs = campaign.messageMs * (dialer.chance(0.3) ? dialer.next() : 1);
  after(floor, listensMs, () => {
    campaign.busyLines -= 1;
    log.add(campaign.index, CAMPAIGN_FACT.finished, 1);
    log.add(campaign.index, CAMPAIGN_FACT.handled, 1);
    log.add(campaign.index, CAMPAIGN_FACT.callMs, Math.round(listensMs));
    log.add(campaign.index, CAMPAIGN_FACT.charges, charge(listensMs));
    if (listensMs < campaign.messageMs)
      log.add(campaign.index, CAMPAIGN_DISPOSITIONS + systemDisposition('Declined'), 1);
  });
}
