import { isStatisticType, type StatisticType } from '#lib/domain/statistic-type';

/** One column of a sort, the first being the strongest. */
export interface SortBy {
  column: string;
  direction: 'asc' | 'desc';
}

/** Everything of the desk that a link carries. */
export interface DeskAddress {
  /** Id of the connection, or null for the first there is. */
  connection: string | null;
  type: StatisticType;
  sort: readonly SortBy[];
  filter: string;
  /** States to show; empty shows every state. */
  states: readonly string[];
  /** Key of the selected row, or null. */
  row: string | null;
}

export const FIRST_TYPE: StatisticType = 'AgentState';

/** Reads the query string of a desk link. Whatever it does not understand is left out. */
export function readDeskAddress(search: string): DeskAddress {
  const params = new URLSearchParams(search);
  const type = params.get('type') ?? '';
  const row = params.get('row');
  const connection = params.get('connection');
  return {
    connection: connection === '' ? null : connection,
    type: isStatisticType(type) ? type : FIRST_TYPE,
    sort: params.getAll('sort').flatMap(readSort),
    filter: params.get('filter') ?? '',
    states: params.getAll('state'),
    row: row === null || row === '' ? null : row,
  };
}

/** The query string of a desk address, `?` included; only what differs from a plain desk, besides the type. */
export function writeDeskAddress(address: DeskAddress): string {
  const params = new URLSearchParams({ type: address.type });
  if (address.connection !== null) params.set('connection', address.connection);
  for (const by of address.sort) params.append('sort', `${by.column}:${by.direction}`);
  if (address.filter !== '') params.set('filter', address.filter);
  for (const state of address.states) params.append('state', state);
  if (address.row !== null) params.set('row', address.row);
  return `?${params.toString()}`;
}

/** The desk as one enters a type: nothing sorted, filtered or selected. */
export function deskOf(type: StatisticType, connection: string | null = null): DeskAddress {
  return { connection, type, sort: [], filter: '', states: [], row: null };
}

// A column may hold a colon itself, so the direction is what follows the last one.
function readSort(text: string): SortBy[] {
  const at = text.lastIndexOf(':');
  const column = text.slice(0, at);
  const direction = text.slice(at + 1);
  if (at < 1 || (direction !== 'asc' && direction !== 'desc')) return [];
  return [{ column, direction }];
}
