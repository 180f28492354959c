import type { DeskAddress, DeskFigure, DrillStep } from '#lib/domain/desk-address';
import type { StatisticType } from '#lib/domain/statistic-type';

/** What stands beside the table: a figure's parts, a queue, an agent, or a row of a campaign table. */
export type DrillPlace =
  | { kind: 'figure'; key: DeskFigure }
  | { kind: 'queue' | 'agent'; key: string }
  | { kind: 'campaign'; type: StatisticType; key: string };

/** The way from the table to what stands beside it, the last being what is shown; empty where nothing is. */
export function drillPath({
  type,
  row,
  trail,
}: Pick<DeskAddress, 'type' | 'row' | 'trail'>): readonly DrillPlace[] {
  return [...(row === null ? [] : [placeOfRow(type, row)]), ...trail.map(placeOfStep)];
}

/** What to change of the address to go back to the step at `index` of the way. */
export function backTo(
  { row, trail }: Pick<DeskAddress, 'row' | 'trail'>,
  index: number,
): Pick<DeskAddress, 'trail'> {
  return { trail: trail.slice(0, index + (row === null ? 1 : 0)) };
}

/** What to change of the address to go one step further. A place that was on the way already is gone back to. */
export function goOn(
  address: Pick<DeskAddress, 'type' | 'row' | 'trail'>,
  step: DrillStep,
): Pick<DeskAddress, 'trail'> {
  const at = drillPath(address).findIndex(({ kind, key }) => kind === step.kind && key === step.key);
  return at < 0 ? { trail: [...address.trail, step] } : backTo(address, at);
}

function placeOfRow(type: StatisticType, key: string): DrillPlace {
  switch (type) {
    case 'AgentState':
    case 'AgentStatistics':
      return { kind: 'agent', key };
    case 'ACDStatus':
      return { kind: 'queue', key };
    case 'CampaignState':
    case 'OutboundCampaignManager':
    case 'OutboundCampaignStatistics':
    case 'InboundCampaignStatistics':
    case 'AutodialCampaignStatistics':
      return { kind: 'campaign', type, key };
  }
}

function placeOfStep(step: DrillStep): DrillPlace {
  switch (step.kind) {
    case 'figure':
      return step;
    case 'queue':
    case 'agent':
      return { kind: step.kind, key: step.key };
    case 'campaign':
      return { kind: 'campaign', type: 'InboundCampaignStatistics', key: step.key };
  }
}
