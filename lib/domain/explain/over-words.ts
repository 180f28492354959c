import type { Words } from '#lib/words/words';
import { columnFact } from '../column-catalogue.ts';
import type { Where } from '../live-query.ts';
import type { StatisticType } from '../statistic-type.ts';
import { whereWords } from './where-words.ts';

type Said = Words<'explain'>;
/** What the rows of a table are. */
export type RowNoun = 'agents' | 'skills' | 'campaigns';

export function rowNounOf(type: StatisticType): RowNoun {
  switch (type) {
    case 'AgentState':
    case 'AgentStatistics':
      return 'agents';
    case 'ACDStatus':
      return 'skills';
    case 'CampaignState':
    case 'OutboundCampaignManager':
    case 'OutboundCampaignStatistics':
    case 'InboundCampaignStatistics':
    case 'AutodialCampaignStatistics':
      return 'campaigns';
  }
}

/** Which rows count: `all skills`, `all skills but Test`, `agents where State is Ready`. */
export function overWords(type: StatisticType, where: Where | null, t: Said): string {
  const noun = rowNounOf(type);
  if (!where) return t(`over.${noun}.all`);
  const left = namesLeftOut(where, type);
  if (left) return t(`over.${noun}.but`, { names: left.join(', ') });
  const taken = namesTaken(where, type);
  if (taken) return t(`over.${noun}.only`, { names: taken.join(', '), count: taken.length });
  return t(`over.${noun}.where`, { condition: whereWords(where, type, t) });
}

/** Both conditions at once; null where there is none. */
export function bothOf(one: Where | undefined, other: Where | undefined): Where | null {
  if (!one) return other ?? null;
  return other ? { all: [...partsOf(one), ...partsOf(other)] } : one;
}

function partsOf(where: Where): readonly Where[] {
  return 'all' in where ? where.all : [where];
}

function namesLeftOut(where: Where, type: StatisticType): readonly string[] | null {
  const names = partsOf(where).map((part) =>
    'op' in part && part.op === 'ne' && isKey(part.column, type) && typeof part.value === 'string'
      ? part.value
      : null,
  );
  const known = names.filter((name) => name !== null);
  return known.length > 0 && known.length === names.length ? known : null;
}

function namesTaken(where: Where, type: StatisticType): readonly string[] | null {
  if (!('op' in where) || !isKey(where.column, type)) return null;
  if (where.op === 'eq') return typeof where.value === 'string' ? [where.value] : null;
  return where.op === 'in' && where.values.length > 0 ? where.values.map(String) : null;
}

function isKey(column: string, type: StatisticType): boolean {
  return columnFact(type, column)?.kind === 'key';
}
