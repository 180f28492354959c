import { campaignStateOf, type CampaignState } from '#lib/domain/campaign-state';
import type { ResultTable } from '#lib/domain/result-table';
import { formatCount } from '#lib/format/count';
import type { Words } from '#lib/words/words';
import { orderRows } from '#components/wall/row-order.ts';
import { countOf, rowReader, textOf } from '#components/wall/read-row.ts';

export interface CampaignCell {
  key: string;
  state: CampaignState;
  /** The state in words: ours, or the source's own where we do not know it. */
  says: string;
  /** What it does, where a statistics table tells. */
  activity: 'inbound' | 'outbound' | null;
  /** Inbound: calls in the window of the connection's statistics. Null where unknown. */
  calls: number | null;
  /** Outbound: records with a final disposition over all records, 0–1. Null where unknown or without records. */
  progress: number | null;
  /** What else the statistics tell, in words: `1,204 left`. */
  more: readonly string[];
  isPinned: boolean;
}

export interface CampaignView {
  cells: readonly CampaignCell[];
  running: number;
}

export interface CampaignTables {
  states: ResultTable;
  inbound: ResultTable | null;
  outbound: ResultTable | null;
  /** Those that the table of that side knows, and no others. */
  only?: 'inbound' | 'outbound' | undefined;
  pinned?: readonly string[] | undefined;
}

const ORDER: readonly CampaignState[] = [
  'running',
  'starting',
  'stopping',
  'resetting',
  'unknown',
  'not-running',
];

type CountKey = `campaignTable.${'left' | 'contacted' | 'abandoned'}`;

const OUTBOUND_WORDS = [
  ['Available Records', 'campaignTable.left'],
  ['Contacted Calls', 'campaignTable.contacted'],
] as const;

const byName = new Intl.Collator(undefined, { numeric: true });

/** The campaigns, pinned ones first, then running ones, then by name. */
export function selectCampaigns(
  { states, inbound, outbound, only, pinned = [] }: CampaignTables,
  t: Words<'panels'>,
): CampaignView {
  const read = rowReader(states);
  // The board says which column counts the calls; it is the first that was asked for.
  const offered = inbound?.columns[1]?.name;
  const calls = countsOf(inbound, (of) => (offered === undefined ? null : of(offered)));
  const progress = countsOf(outbound, (of) => share(of('Dispositioned Records'), of('Total Records')));
  // Beside the offered calls the board may ask for the abandoned ones, by the name they have on its connection.
  const abandoned = inbound?.columns[2]?.name;
  const more = new Map([
    ...wordsOf(inbound, abandoned === undefined ? [] : [[abandoned, 'campaignTable.abandoned']], t),
    ...wordsOf(outbound, OUTBOUND_WORDS, t),
  ]);
  const known = states.rows
    .map((row): CampaignCell => {
      const said = textOf(read(row, 'State'));
      const state = campaignStateOf(said);
      return {
        key: row.key,
        state,
        says: (state === 'unknown' ? said : null) ?? t(`campaignTable.states.${state}`),
        activity: calls.has(row.key) ? 'inbound' : progress.has(row.key) ? 'outbound' : null,
        calls: calls.get(row.key) ?? null,
        progress: progress.get(row.key) ?? null,
        more: more.get(row.key) ?? [],
        isPinned: pinned.includes(row.key),
      };
    })
    .filter(({ activity }) => only === undefined || activity === only);
  const cells = orderRows(known, {
    pinned,
    within: (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || byName.compare(a.key, b.key),
  });
  return { cells, running: cells.filter(({ state }) => state === 'running').length };
}

function countsOf(
  table: ResultTable | null,
  figure: (of: (column: string) => number | null) => number | null,
): ReadonlyMap<string, number | null> {
  if (!table) return new Map();
  const read = rowReader(table);
  return new Map(table.rows.map((row) => [row.key, figure((column) => countOf(read(row, column)))]));
}

function wordsOf(
  table: ResultTable | null,
  columns: readonly (readonly [column: string, key: CountKey])[],
  t: Words<'panels'>,
): ReadonlyMap<string, readonly string[]> {
  if (!table) return new Map();
  const read = rowReader(table);
  return new Map(
    table.rows.map((row) => [
      row.key,
      columns.flatMap(([column, key]) => {
        const count = countOf(read(row, column));
        return count === null ? [] : [t(key, { count: formatCount(count, t) })];
      }),
    ]),
  );
}

function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : Math.min(1, part / whole);
}
