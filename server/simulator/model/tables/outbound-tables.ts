import type { OutboundCampaign } from '../campaign.ts';
import type { ModelCell } from '../centre.ts';
import type { Figures } from '../fact-log.ts';
import { CAMPAIGN_DISPOSITIONS, CAMPAIGN_FACT as FACT } from '../facts.ts';
import { autodialCampaigns, type Floor, outboundCampaigns } from '../floor.ts';
import { rangeStart, rollingPeriodStart } from '../range-start.ts';
import { countText, meanText, moneyText, percentText } from './cell-text.ts';
import type { TableSource } from './table-source.ts';

const STATISTICS_COLUMNS = [
  'Campaign Name',
  'Total Calls',
  'Connected Calls',
  'Abandoned Calls',
  'Abandon Call Rate',
  'Avg Call Time',
  'Avg Handle Time',
  'Avg Wrap Time',
  'Call Charges',
] as const;
const MANAGER_COLUMNS = [
  'Campaign Name',
  'State',
  'Agents Ready For Calls',
  'Calls To Agent Ratio',
  'Calls To Agent Target Ratio',
  'Dialing Attempts',
  'Contacted Calls',
  'No Party Contact',
  'Abandoned Calls',
  'Skipped In Preview',
  'Total Records',
  'Available Records',
  'Dispositioned Records',
  'Redialed With Timer Records',
  'Dialed Without Timer Records',
  'Dialed With ASAP Request Records',
  'Unreachable Records',
] as const;
const AUTODIAL_COLUMNS = [
  'Campaign Name',
  'Total Calls',
  'Connected Calls',
  'Avg Call Time',
  'Call Charges',
] as const;

export function outboundTable(floor: Floor): TableSource {
  return (view) => {
    const figures = floor.facts.outbound.since(rangeStart(floor.now, view));
    const rows = new Map<string, readonly ModelCell[]>();
    for (const { name, index } of outboundCampaigns(floor)) {
      const of = (field: number): number => figures.sum(index, field);
      const handled = of(FACT.handled);
      rows.set(name, [
        name,
        countText(of(FACT.total)),
        countText(of(FACT.connected)),
        countText(of(FACT.abandoned)),
        percentText(of(FACT.abandoned), of(FACT.contacted)),
        meanText(of(FACT.callMs), handled),
        meanText(of(FACT.callMs) + of(FACT.wrapMs), handled),
        meanText(of(FACT.wrapMs), handled),
        moneyText(of(FACT.charges)),
        ...endingCells(floor, figures, index),
      ]);
    }
    return { columns: [...STATISTICS_COLUMNS, ...endingNames(floor)], rows };
  };
}

/** Running outbound campaigns only, over the rolling period of the view. */
export function outboundManagerTable(floor: Floor): TableSource {
  return (view) => {
    const figures = floor.facts.outbound.since(rollingPeriodStart(floor.now, view));
    const rows = new Map<string, readonly ModelCell[]>();
    for (const campaign of outboundCampaigns(floor))
      if (campaign.state === 'RUNNING') rows.set(campaign.name, managerCells(campaign, figures));
    return { columns: MANAGER_COLUMNS, rows };
  };
}

function managerCells(campaign: OutboundCampaign, figures: Figures): ModelCell[] {
  const of = (field: number): string => countText(figures.sum(campaign.index, field));
  const { records } = campaign;
  return [
    campaign.name,
    campaign.state,
    countText(campaign.skill.ready.size),
    campaign.callRatio.toFixed(2),
    campaign.targetRatio.toFixed(2),
    of(FACT.attempts),
    of(FACT.contacted),
    of(FACT.noParty),
    of(FACT.abandoned),
    of(FACT.skipped),
    countText(records.total),
    countText(records.available),
    countText(records.dispositioned),
    countText(records.redialTimer),
    countText(records.withoutTimer),
    countText(records.asap),
    countText(records.unreachable),
  ];
}

export function autodialTable(floor: Floor): TableSource {
  return (view) => {
    const figures = floor.facts.autodial.since(rangeStart(floor.now, view));
    const rows = new Map<string, readonly ModelCell[]>();
    for (const { name, index } of autodialCampaigns(floor)) {
      const of = (field: number): number => figures.sum(index, field);
      rows.set(name, [
        name,
        countText(of(FACT.total)),
        countText(of(FACT.connected)),
        meanText(of(FACT.callMs), of(FACT.handled)),
        moneyText(of(FACT.charges)),
        ...endingCells(floor, figures, index),
      ]);
    }
    return { columns: [...AUTODIAL_COLUMNS, ...endingNames(floor)], rows };
  };
}

function endingNames(floor: Floor): string[] {
  return floor.dispositions.filter(({ isRemoved }) => !isRemoved).map(({ name }) => name);
}

function endingCells(floor: Floor, figures: Figures, index: number): string[] {
  return floor.dispositions
    .filter(({ isRemoved }) => !isRemoved)
    .map((disposition) => countText(figures.sum(index, CAMPAIGN_DISPOSITIONS + disposition.index)));
}
