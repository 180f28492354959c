import type { LiveQuery } from '#lib/domain/live-query';
import type { StatisticType } from '#lib/domain/statistic-type';

/** What a scope lets through, worked out against the directories as they are now. */
export interface Visibility {
  /** Equal for all who see the same; changes when a change of the directory changes what is seen. */
  readonly key: string;
  readonly isEverything: boolean;
  /** Whether a row of that type may be seen. */
  sees(connectionId: string, type: StatisticType, rowKey: string): boolean;
  /** The query with the scope AND-ed in: no row outside it, no figure over one. */
  narrow(query: LiveQuery): LiveQuery;
}
