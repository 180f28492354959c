import { isSince, type Cell } from '#lib/domain/cell';
import type { ColumnKind } from '#lib/domain/column';
import { formatCount } from '#lib/format/count';
import { formatDuration } from '#lib/format/duration';
import { formatMoney } from '#lib/format/money';
import { NO_DATA } from '#lib/format/no-data';
import { formatPercent } from '#lib/format/percent';
import type { Spoken } from '#lib/words/spoken';

/** What stands in a cell, and whether there is anything to say at all. */
export interface ShownCell {
  text: string;
  noData: boolean;
}

const NOTHING: ShownCell = { text: NO_DATA, noData: true };
const DURATIONS: ReadonlySet<ColumnKind> = new Set(['duration', 'mean', 'longest']);
const AT_THE_END: ReadonlySet<ColumnKind> = new Set([
  ...DURATIONS,
  'count',
  'pair',
  'percent',
  'ratio',
  'money',
]);

/**
 * A cell in words, by what its column holds; a running duration by its length at `now` (epoch ms on the server's clock).
 * What no kind foresees, a word in a column of counts, is shown as it came.
 */
export function showCell(
  cell: Cell | undefined,
  { kind, now }: { kind: ColumnKind; now: number },
  t: Spoken,
): ShownCell {
  if (cell === undefined || cell === null || cell === '') return NOTHING;
  if (isSince(cell)) return shown(formatDuration(Math.max(0, now - cell.since)));
  if (typeof cell === 'string') return shown(cell);
  if (DURATIONS.has(kind)) return shown(formatDuration(cell));
  if (kind === 'percent') return shown(formatPercent(cell, t, { decimals: 1 }));
  if (kind === 'money') return shown(formatMoney(cell, t));
  if (kind === 'unknown') return shown(String(cell));
  return shown(formatCount(cell, t));
}

/** Whether the column's figures stand at the right edge, where digits line up. */
export function isFigure(kind: ColumnKind): boolean {
  return AT_THE_END.has(kind);
}

function shown(text: string): ShownCell {
  return { text, noData: false };
}

/** Which of the two a cell of flags says; null for neither. */
export function flagOf(cell: Cell | undefined): 'yes' | 'no' | null {
  if (typeof cell !== 'string') return null;
  if (cell.toLowerCase() === 'true') return 'yes';
  return cell.toLowerCase() === 'false' ? 'no' : null;
}
