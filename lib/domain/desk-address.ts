import { isStatisticType, type StatisticType } from './statistic-type.ts';

/** One column of a sort, the first being the strongest. */
export interface SortBy {
  column: string;
  direction: 'asc' | 'desc';
}

/** What a table is narrowed by, besides a text. */
export const FILTER_NAMES = ['state', 'skill', 'group', 'reason', 'campaign'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
/** The values chosen of each; an empty list narrows nothing. */
export type Only = Readonly<Record<FilterName, readonly string[]>>;

/** The figures at the head of the desk that can be looked into. */
export const DESK_FIGURES = ['waiting', 'longest', 'ready', 'on-call', 'level', 'abandoned'] as const;
export type DeskFigure = (typeof DESK_FIGURES)[number];

/** A step on the way from a figure to a single agent. */
export type DrillStep =
  { kind: 'figure'; key: DeskFigure } | { kind: 'queue' | 'agent' | 'campaign'; key: string };

/** What stands alone in a window of its own. */
export type Bare = 'table' | 'panel';

/** Everything of the desk that a link carries. */
export interface DeskAddress {
  /** Id of the saved view it began from, or null. */
  view: string | null;
  /** Id of the connection, or null for the first there is. */
  connection: string | null;
  type: StatisticType;
  sort: readonly SortBy[];
  /** Alarmed rows stand above the others, whatever the sort. */
  alarmsFirst: boolean;
  /** Words that a row's names hold. */
  filter: string;
  only: Only;
  /** Names of the columns to show after the leading one, in order; null for all of them as they come. */
  columns: readonly string[] | null;
  /** Pixels of the columns whose width was chosen. */
  widths: Readonly<Record<string, number>>;
  /** Key of the selected row, or null. */
  row: string | null;
  /** The steps from that row, or from the table where none is selected, to what stands beside it. */
  trail: readonly DrillStep[];
  bare: Bare | null;
}

export const FIRST_TYPE: StatisticType = 'AgentState';
export const NO_FILTERS: Only = { state: [], skill: [], group: [], reason: [], campaign: [] };
/** What a column may be made to measure, in pixels. */
export const WIDTH_BOUNDS = { least: 48, most: 640 } as const;

/** Reads the query string of a desk link. Whatever it does not understand is left out. */
export function readDeskAddress(search: string): DeskAddress {
  const params = new URLSearchParams(search);
  const textOf = (name: string): string | null => params.get(name) || null;
  const type = params.get('type') ?? '';
  const bare = params.get('bare');
  const columns = params.getAll('column').filter((name) => name !== '');
  return {
    view: textOf('view'),
    connection: textOf('connection'),
    type: isStatisticType(type) ? type : FIRST_TYPE,
    sort: params.getAll('sort').flatMap(readSort),
    alarmsFirst: params.get('alarms') === 'first',
    filter: params.get('filter') ?? '',
    only: {
      state: valuesOf(params, 'state'),
      skill: valuesOf(params, 'skill'),
      group: valuesOf(params, 'group'),
      reason: valuesOf(params, 'reason'),
      campaign: valuesOf(params, 'campaign'),
    },
    columns: columns.length > 0 ? [...new Set(columns)] : params.has('column') ? [] : null,
    widths: Object.fromEntries(params.getAll('width').flatMap(readWidth)),
    row: textOf('row'),
    trail: params.getAll('step').flatMap(readStep),
    bare: bare === 'table' || bare === 'panel' ? bare : null,
  };
}

/** The query string of a desk address, `?` included; only what differs from a plain desk, besides the type. */
export function writeDeskAddress(address: DeskAddress): string {
  const { view, connection, type, sort, alarmsFirst, filter, only, columns, widths, row, trail, bare } =
    address;
  const params = new URLSearchParams({ type });
  if (view !== null) params.set('view', view);
  if (connection !== null) params.set('connection', connection);
  for (const by of sort) params.append('sort', `${by.column}:${by.direction}`);
  if (alarmsFirst) params.set('alarms', 'first');
  if (filter !== '') params.set('filter', filter);
  for (const name of FILTER_NAMES) for (const value of only[name]) params.append(name, value);
  for (const column of columns ?? []) params.append('column', column);
  if (columns?.length === 0) params.append('column', '');
  for (const [column, widthPx] of Object.entries(widths)) params.append('width', `${column}:${widthPx}`);
  if (row !== null) params.set('row', row);
  for (const { kind, key } of trail) params.append('step', `${kind}:${key}`);
  if (bare !== null) params.set('bare', bare);
  return `?${params.toString()}`;
}

/** The desk as one enters a type: nothing sorted, filtered or selected. */
export function deskOf(type: StatisticType, connection: string | null = null): DeskAddress {
  return {
    view: null,
    connection,
    type,
    sort: [],
    alarmsFirst: false,
    filter: '',
    only: NO_FILTERS,
    columns: null,
    widths: {},
    row: null,
    trail: [],
    bare: null,
  };
}

/** Whether anything but the sort keeps rows out of sight. */
export function isNarrowed({ filter, only }: Pick<DeskAddress, 'filter' | 'only'>): boolean {
  return filter.trim() !== '' || FILTER_NAMES.some((name) => only[name].length > 0);
}

/** What a saved view keeps of an address, as a query string: all but the view's own name and the kind of window. */
export function viewAddress(address: DeskAddress): string {
  return writeDeskAddress({ ...address, view: null, bare: null });
}

function valuesOf(params: URLSearchParams, name: FilterName): readonly string[] {
  return [...new Set(params.getAll(name))].filter((value) => value !== '');
}

// A column may hold a colon itself, so the direction is what follows the last one.
function readSort(text: string): SortBy[] {
  const [column, direction] = splitAtLast(text);
  if (column === '' || (direction !== 'asc' && direction !== 'desc')) return [];
  return [{ column, direction }];
}

function readWidth(text: string): [string, number][] {
  const [column, widthText] = splitAtLast(text);
  const widthPx = Math.round(Number(widthText));
  if (column === '' || widthText === '' || !Number.isFinite(widthPx)) return [];
  return [[column, Math.min(WIDTH_BOUNDS.most, Math.max(WIDTH_BOUNDS.least, widthPx))]];
}

function readStep(text: string): DrillStep[] {
  const at = text.indexOf(':');
  const kind = text.slice(0, at);
  const key = text.slice(at + 1);
  if (at < 1 || key === '') return [];
  if (kind === 'queue' || kind === 'agent' || kind === 'campaign') return [{ kind, key }];
  const figure = DESK_FIGURES.find((name) => name === key);
  return kind === 'figure' && figure !== undefined ? [{ kind, key: figure }] : [];
}

function splitAtLast(text: string): [before: string, after: string] {
  const at = text.lastIndexOf(':');
  return at < 0 ? ['', ''] : [text.slice(0, at), text.slice(at + 1)];
}
