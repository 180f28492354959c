import type { StatisticType } from '#lib/domain/statistic-type';
import type { Centre, CentreOptions } from './centre.ts';
import { applyChange } from './changes/apply-change.ts';
import { createFloor, runTo } from './create-floor.ts';
import { recordsToDial } from './records.ts';
import { brokenInvariants } from './invariants.ts';
import { acdStatusTable } from './tables/acd-status-table.ts';
import { agentStateTable } from './tables/agent-state-table.ts';
import { agentStatisticsTable } from './tables/agent-statistics-table.ts';
import { campaignStateTable } from './tables/campaign-state-table.ts';
import { inboundTable } from './tables/inbound-table.ts';
import { autodialTable, outboundManagerTable, outboundTable } from './tables/outbound-tables.ts';
import { setUpOf } from './set-up.ts';
import type { TableSource } from './tables/table-source.ts';

/** Opens a centre: lives through its history, then stands at `startAt`. Its time is given to it; it has none itself. */
export function createCentre(options: CentreOptions): Centre {
  const floor = createFloor(options);
  const tables: Record<StatisticType, TableSource> = {
    AgentState: agentStateTable(floor),
    AgentStatistics: agentStatisticsTable(floor),
    ACDStatus: acdStatusTable(floor),
    CampaignState: campaignStateTable(floor),
    OutboundCampaignManager: outboundManagerTable(floor),
    OutboundCampaignStatistics: outboundTable(floor),
    InboundCampaignStatistics: inboundTable(floor),
    AutodialCampaignStatistics: autodialTable(floor),
  };
  runTo(floor, options.startAt);
  return {
    get now() {
      return floor.now;
    },
    advanceTo: (at) => runTo(floor, at),
    table: (type, view) => tables[type](view),
    change: (change) => applyChange(floor, change),
    skills: () => floor.skills.map(({ id, name }) => ({ id, name })),
    groups: () => floor.groups,
    agents: () =>
      floor.agents.map(({ id, username, fullName, state }) => ({
        id,
        username,
        fullName,
        loggedIn: state !== 'Logged Out',
      })),
    campaigns: () =>
      floor.campaigns.map((campaign) => {
        const { id, name, type, state } = campaign;
        return { id, name, type, state, recordsToDial: recordsToDial(campaign) };
      }),
    dispositions: () => floor.dispositions.filter(({ isRemoved }) => !isRemoved).map(({ name }) => name),
    setUp: () => setUpOf(floor),
    brokenInvariants: () => brokenInvariants(floor),
  };
}
