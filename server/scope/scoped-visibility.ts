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
}

/** Whose rows a table holds: what its key column (`keyColumnOf`) names. */
const HOLDS: Readonly<Record<StatisticType, keyof SeenNames>> = {
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
    ([id, { agents, skills, campaigns }]) => `${agents.name} ${skills.name} ${campaigns.name} ${id}`,
  );
  return {
    key: contentName(content.toSorted()),
    isEverything: false,
    connections: new Set(seen.keys()),
    sees: (connectionId, type, rowKey) => keysOf(connectionId, type).has(rowKey),
    narrow: (query) => withCondition(query, keysOf(query.connection, query.type)),
  };
}

function withCondition(query: LiveQuery, keys: RowKeys): LiveQuery {
  const within = { within: keys };
  return { ...query, where: query.where ? { all: [query.where, within] } : within };
}
