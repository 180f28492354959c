import { AGENT_STATE_COLUMNS, AGENT_STATISTICS_COLUMNS } from './agent-columns.ts';
import {
  AUTODIAL_CAMPAIGN_COLUMNS,
  CAMPAIGN_STATE_COLUMNS,
  INBOUND_CAMPAIGN_COLUMNS,
  OUTBOUND_CAMPAIGN_COLUMNS,
  OUTBOUND_MANAGER_COLUMNS,
} from './campaign-columns.ts';
import type { Column, ColumnKind } from './column.ts';
import type { Combine, ColumnFact } from './column-fact.ts';
import { ACD_STATUS_COLUMNS } from './skill-columns.ts';
import { STATISTIC_TYPES, type StatisticType } from './statistic-type.ts';

const FACTS: Readonly<Record<StatisticType, readonly ColumnFact[]>> = {
  AgentState: AGENT_STATE_COLUMNS,
  AgentStatistics: AGENT_STATISTICS_COLUMNS,
  ACDStatus: ACD_STATUS_COLUMNS,
  CampaignState: CAMPAIGN_STATE_COLUMNS,
  OutboundCampaignManager: OUTBOUND_MANAGER_COLUMNS,
  OutboundCampaignStatistics: OUTBOUND_CAMPAIGN_COLUMNS,
  InboundCampaignStatistics: INBOUND_CAMPAIGN_COLUMNS,
  AutodialCampaignStatistics: AUTODIAL_CAMPAIGN_COLUMNS,
};

const INDEX = new Map<StatisticType, ReadonlyMap<string, ColumnFact>>(
  STATISTIC_TYPES.map((type) => [type, indexOf(FACTS[type])]),
);

/** All columns known of a type, the key first. A domain may have fewer, and others beside them. */
export function knownColumns(type: StatisticType): readonly ColumnFact[] {
  return FACTS[type];
}

/** The display name of the column whose values are the row keys. */
export function keyColumnOf(type: StatisticType): string {
  return FACTS[type][0]?.name ?? '';
}

/**
 * What is known of a column, by any spelling: `Avg Wrap Time`, `avg wrap time` and `averageWrapTime` are the same.
 * Undefined for what is not known, such as a disposition's column.
 */
export function columnFact(type: StatisticType, name: string): ColumnFact | undefined {
  return INDEX.get(type)?.get(plainName(name));
}

export function isKnown(type: StatisticType, name: string): boolean {
  return columnFact(type, name) !== undefined;
}

/** `unknown` for what is not known: shown row by row as it comes, never aggregated. */
export function columnKindOf(type: StatisticType, name: string): ColumnKind {
  return columnFact(type, name)?.kind ?? 'unknown';
}

/** How the rows of a column combine; `none` for what is not known. */
export function combineOf(type: StatisticType, name: string): Combine {
  return columnFact(type, name)?.combine ?? { by: 'none' };
}

/** The denominator of a mean or a rate, by the table's own name for it; null where the table has none. */
export function weightOf(type: StatisticType, name: string, columns: readonly Column[]): string | null {
  const combine = combineOf(type, name);
  if (combine.by !== 'mean') return null;
  for (const weight of combine.weights) {
    const index = findColumn(type, columns, weight);
    if (index !== -1) return columns[index]?.name ?? null;
  }
  return null;
}

/** Where a column stands in a table: by its exact name, else whatever its case, else by a known other spelling; or -1. */
export function findColumn(type: StatisticType, columns: readonly Column[], name: string): number {
  const exact = columns.findIndex((column) => column.name === name);
  if (exact !== -1) return exact;
  const lower = name.trim().toLowerCase();
  const byCase = columns.findIndex((column) => column.name.trim().toLowerCase() === lower);
  if (byCase !== -1) return byCase;
  const fact = columnFact(type, name);
  return fact ? columns.findIndex((column) => columnFact(type, column.name) === fact) : -1;
}

function indexOf(facts: readonly ColumnFact[]): ReadonlyMap<string, ColumnFact> {
  const index = new Map<string, ColumnFact>();
  for (const fact of facts) index.set(plainName(fact.name), fact);
  for (const fact of facts) {
    for (const alias of fact.aliases ?? []) {
      const plain = plainName(alias);
      if (!index.has(plain)) index.set(plain, fact);
    }
  }
  return index;
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^average/, 'avg');
}
