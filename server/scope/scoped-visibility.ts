import { columnFact } from '#lib/domain/column-catalogue';
import type { LiveQuery, RowKeys } from '#lib/domain/live-query';
import type { StatisticType } from '#lib/domain/statistic-type';
import { contentName, rowKeysOf } from './row-keys.ts';
import type { Visibility } from './visibility.ts';

/** The names of a connection's things that may be seen, as the tables' keys are written. */
export interface SeenNames {
  /** Usernames. */
  agents: RowKeys;
  skills: RowKeys;
  campaigns: RowKeys;
  /** Those with a skill that may be seen. No table has them as rows. */
  skillGroups: RowKeys;
}

/** Whose rows a table holds: what its key column (`keyColumnOf`) names. */
const HOLDS: Readonly<Record<StatisticType, Exclude<keyof SeenNames, 'skillGroups'>>> = {
  AgentState: 'agents',
  AgentStatistics: 'agents',
  ACDStatus: 'skills',
  CampaignState: 'campaigns',
  OutboundCampaignManager: 'campaigns',
  OutboundCampaignStatistics: 'campaigns',
  InboundCampaignStatistics: 'campaigns',
  AutodialCampaignStatistics: 'campaigns',
};

const NO_KEYS = rowKeysOf([]);

/** What may be seen where only some may: exactly the rows named. */
export function scopedVisibility(seen: ReadonlyMap<string, SeenNames>): Visibility {
  const keysOf = (connectionId: string, type: StatisticType): RowKeys =>
    seen.get(connectionId)?.[HOLDS[type]] ?? NO_KEYS;
  const content = [...seen].map(
    ([id, { agents, skills, campaigns, skillGroups }]) =>
      `${agents.name} ${skills.name} ${campaigns.name} ${skillGroups.name} ${id}`,
  );
  return {
    key: contentName(content.toSorted()),
    isEverything: false,
    connections: new Set(seen.keys()),
    sees: (connectionId, type, rowKey) => keysOf(connectionId, type).has(rowKey),
    narrow: (query) =>
      withGroups(withCondition(query, keysOf(query.connection, query.type)), seen.get(query.connection)),
  };
}

function withCondition(query: LiveQuery, keys: RowKeys): LiveQuery {
  const within = { within: keys };
  return { ...query, where: query.where ? { all: [query.where, within] } : within };
}

/** A visible agent has skills that are not: their names may stand in the row, figures by them would be rows of their own. */
function withGroups(query: LiveQuery, seen: SeenNames | undefined): LiveQuery {
  if (query.kind !== 'figures' || !query.groupEach || query.groupBy === undefined) return query;
  switch (columnFact(query.type, query.groupBy)?.name) {
    case 'Skills':
      return { ...query, groupWithin: seen?.skills ?? NO_KEYS };
    case 'Skill Groups':
      return { ...query, groupWithin: seen?.skillGroups ?? NO_KEYS };
    default:
      return query;
  }
}
