import type { Panel } from './board.ts';
import { deskOf, NO_FILTERS, writeDeskAddress, type DeskAddress, type Only } from './desk-address.ts';
import type { LiveQuery, Where } from './live-query.ts';
import { ownValue } from './own-value.ts';

/** The desk with the rows that a panel reads, as a link; null for a panel that reads none. */
export function deskHrefOf(panel: Panel): string | null {
  if (!('query' in panel)) return null;
  return `/desk${writeDeskAddress(deskOfQuery(panel.query))}`;
}

/** The table of a query, narrowed by what of its condition the desk can filter by; the rest is left out. */
export function deskOfQuery(query: Pick<LiveQuery, 'connection' | 'type' | 'where'>): DeskAddress {
  return {
    ...deskOf(query.type, query.connection),
    alarmsFirst: true,
    only: query.where ? chosenBy(query.where) : NO_FILTERS,
  };
}

const COLUMNS: Readonly<Record<string, keyof Only>> = {
  'Skill Name': 'skill',
  Skills: 'skill',
  'Agent Groups': 'group',
  'Campaign Name': 'campaign',
  'Reason Code': 'reason',
};

// What excludes, or holds where any of several things does, has no filter on the desk: fewer filters, never wrong ones.
function chosenBy(where: Where): Only {
  if ('all' in where)
    return where.all.map(chosenBy).reduce<Only>(
      (sum, one) => ({
        state: [...sum.state, ...one.state],
        skill: [...sum.skill, ...one.skill],
        group: [...sum.group, ...one.group],
        reason: [...sum.reason, ...one.reason],
        campaign: [...sum.campaign, ...one.campaign],
      }),
      NO_FILTERS,
    );
  if (!('column' in where)) return NO_FILTERS;
  const filter = ownValue(COLUMNS, where.column);
  if (filter === undefined) return NO_FILTERS;
  if (where.op === 'in') return { ...NO_FILTERS, [filter]: where.values.map(String) };
  const isOne = where.op === 'lists' || where.op === 'eq';
  return isOne && typeof where.value === 'string' ? { ...NO_FILTERS, [filter]: [where.value] } : NO_FILTERS;
}
