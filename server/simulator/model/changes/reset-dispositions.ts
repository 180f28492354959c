import type { AutodialCampaign, OutboundCampaign } from '../campaign.ts';
import { whileResetting } from '../campaign-state.ts';
import type { ModelChange } from '../centre.ts';
import type { Disposition } from '../dispositions.ts';
import type { FactLog } from '../fact-log.ts';
import { CAMPAIGN_DISPOSITIONS } from '../facts.ts';
import type { Floor } from '../floor.ts';
import { bucketStart, LONGEST_ROLLING_MINUTES } from '../range-start.ts';
import { type RecordFate, reopenRecords } from '../records.ts';
import { findStopped } from './change-campaigns.ts';

type Reset = Extract<ModelChange, { kind: 'reset-dispositions' }>;

/** Where the records of endings that the system gives are; those of all others count as dispositioned. */
const FATES: Readonly<Record<string, RecordFate>> = {
  'No Answer': 'redialTimer',
  Busy: 'redialTimer',
  'Answering Machine': 'withoutTimer',
  'Operator Intercept': 'unreachable',
};

/** Makes records dialable again by how and when they ended; the moments count to the minute that they lie in. */
export function resetDispositions(floor: Floor, { name, dispositions, after, before }: Reset): void {
  const campaign = findStopped(floor, name);
  const meant = dispositions.map((wanted) => findDisposition(floor, wanted));
  whileResetting(floor, campaign, () => {
    for (const disposition of meant)
      reopen(campaign, disposition, countOf(floor, campaign, { disposition, after, before }));
  });
}

function reopen(campaign: OutboundCampaign | AutodialCampaign, { name }: Disposition, count: number): void {
  if (campaign.type === 'AUTODIAL') campaign.recordsLeft += count;
  else reopenRecords(campaign, FATES[name] ?? 'dispositioned', count);
}

interface Wanted {
  disposition: Disposition;
  after: number | null;
  before: number | null;
}

function countOf(
  floor: Floor,
  campaign: OutboundCampaign | AutodialCampaign,
  { disposition, after, before }: Wanted,
): number {
  const log: FactLog = campaign.type === 'OUTBOUND' ? floor.facts.outbound : floor.facts.autodial;
  const sumSince = (at: number): number =>
    at >= floor.now
      ? 0
      : log
          .since(bucketStart(floor.now, at, LONGEST_ROLLING_MINUTES))
          .sum(campaign.index, CAMPAIGN_DISPOSITIONS + disposition.index);
  return Math.max(0, sumSince(after ?? 0) - (before === null ? 0 : sumSince(before)));
}

function findDisposition(floor: Floor, name: string): Disposition {
  const found = floor.dispositions.find((one) => one.name === name && !one.isRemoved);
  if (!found) throw new Error(`There is no disposition ${name}.`);
  return found;
}
