import type { LiveQuery } from '#lib/domain/live-query';
import type { StatisticType } from '#lib/domain/statistic-type';

/** What a scope lets through, worked out against the directories as they are now. Immutable. */
export interface Visibility {
  /** Equal for all who see the same; another when a change of the directory changes what is seen. */
  readonly key: string;
  readonly isEverything: boolean;
  /** The connections of which anything may be seen; null for all there are. Others are as unknown. */
  readonly connections: ReadonlySet<string> | null;
  /** Whether a row of that type may be seen. */
  sees(connectionId: string, type: StatisticType, rowKey: string): boolean;
  /** The query with the scope AND-ed in: no row outside it, no figure over one. */
  narrow(query: LiveQuery): LiveQuery;
}

/** Whether a connection may be known of at all. */
export function seesConnection({ connections }: Visibility, connectionId: string): boolean {
  return connections === null || connections.has(connectionId);
}

/** That of tokens, and of people with the whole scope. */
export const EVERYTHING: Visibility = {
  key: 'everything',
  isEverything: true,
  connections: null,
  sees: () => true,
  narrow: (query) => query,
};
