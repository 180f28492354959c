import type { InboundCampaign } from '../campaign.ts';
import type { ModelCell } from '../centre.ts';
import type { Figures } from '../fact-log.ts';
import { CAMPAIGN_DISPOSITIONS, CAMPAIGN_FACT as FACT, CAMPAIGN_PEAK } from '../facts.ts';
import { type Floor, inboundCampaigns } from '../floor.ts';
import { rangeStart } from '../range-start.ts';
import { countText, durationText, meanText, moneyText, percentText } from './cell-text.ts';
import type { TableSource } from './table-source.ts';

const COLUMNS = [
  'Campaign Name',
  'Total Calls',
  'Connected Calls',
  'Abandoned Calls',
  'Connected Plus Abandoned Calls',
  'Handled Calls',
  'Rejected Calls',
  'Calls Associated With Agents',
  'Calls Finished In IVR (Success)',
  'Calls Finished In IVR (Error)',
  'Abandon Call Rate',
  'Avg Availability Time',
  'Avg Call Time',
  'Avg Handle Time',
  'Avg Speed Of Answer',
  'Avg Wrap Time',
  'Longest Hold Time',
  'Longest Queue Time',
  'Service Level Queue',
  'Service Level Talk',
  'First Call Resolution',
  'Call Charges',
  'Visual IVR Sessions',
] as const;

/**
 * A row an inbound campaign. Service Level Queue is connected within 30 s / (connected + abandoned); Service Level
 * Talk is handled with a call of at most 10 min / handled.
 */
export function inboundTable(floor: Floor): TableSource {
  return (view) => {
    const figures = floor.facts.inbound.since(rangeStart(floor.now, view));
    const dispositions = floor.dispositions.filter((disposition) => !disposition.isRemoved);
    const rows = new Map<string, readonly ModelCell[]>();
    for (const campaign of inboundCampaigns(floor)) {
      const endings = dispositions.map(({ index }) =>
        countText(figures.sum(campaign.index, CAMPAIGN_DISPOSITIONS + index)),
      );
      rows.set(campaign.name, [...cellsOf(campaign, figures), ...endings]);
    }
    return { columns: [...COLUMNS, ...dispositions.map(({ name }) => name)], rows };
  };
}

function cellsOf(campaign: InboundCampaign, figures: Figures): ModelCell[] {
  const of = (field: number): number => figures.sum(campaign.index, field);
  const connected = of(FACT.connected);
  const abandoned = of(FACT.abandoned);
  const handled = of(FACT.handled);
  return [
    campaign.name,
    countText(of(FACT.total)),
    countText(connected),
    countText(abandoned),
    countText(connected + abandoned),
    countText(handled),
    countText(of(FACT.rejected)),
    countText(connected),
    countText(of(FACT.ivrEnded)),
    countText(of(FACT.ivrFailed)),
    percentText(abandoned, connected + abandoned),
    meanText(of(FACT.idleMs), connected),
    meanText(of(FACT.callMs), handled),
    meanText(of(FACT.callMs) + of(FACT.wrapMs), handled),
    meanText(of(FACT.answeredWaitMs), connected),
    meanText(of(FACT.wrapMs), handled),
    durationText(figures.peak(campaign.index, CAMPAIGN_PEAK.holdMs)),
    durationText(figures.peak(campaign.index, CAMPAIGN_PEAK.queueMs)),
    percentText(of(FACT.withinQueueLimit), connected + abandoned),
    percentText(of(FACT.withinTalkLimit), handled),
    countText(of(FACT.resolvedFirst)),
    moneyText(of(FACT.charges)),
    countText(of(FACT.visualIvr)),
  ];
}
