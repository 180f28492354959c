import type { Campaign } from '../campaign.ts';
import type { ModelCell } from '../centre.ts';
import type { Floor } from '../floor.ts';
import { pacificTime } from '../pacific-time.ts';
import { countText } from './cell-text.ts';
import type { TableSource } from './table-source.ts';

const COLUMNS = [
  'Campaign Name',
  'State',
  'State Since',
  'Mode',
  'Profile Name',
  'Priority',
  'Ratio',
  'Current Action',
] as const;

export function campaignStateTable(floor: Floor): TableSource {
  return () => {
    const rows = new Map<string, readonly ModelCell[]>();
    for (const campaign of floor.campaigns)
      rows.set(campaign.name, [
        campaign.name,
        campaign.state,
        pacificTime(campaign.stateSince),
        campaign.mode,
        campaign.profile,
        countText(campaign.priority),
        countText(campaign.ratio),
        currentAction(campaign),
      ]);
    return { columns: COLUMNS, rows };
  };
}

function currentAction(campaign: Campaign): string {
  if (campaign.state !== 'RUNNING') return '';
  switch (campaign.type) {
    case 'INBOUND':
      return 'Receiving Calls';
    case 'OUTBOUND':
      return campaign.skill.ready.size > 0 ? 'Dialing' : 'Waiting For Agents';
    case 'AUTODIAL':
      return campaign.recordsLeft > 0 ? 'Dialing' : 'No Records';
  }
}
