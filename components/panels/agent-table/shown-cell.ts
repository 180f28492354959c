import type { AgentState } from '#lib/domain/agent-state';
import { isSince, type Cell } from '#lib/domain/cell';
import type { ColumnKind } from '#lib/domain/column';
import { formatCount } from '#lib/format/count';
import { formatMoney } from '#lib/format/money';
import { NO_DATA } from '#lib/format/no-data';
import { formatPercent } from '#lib/format/percent';
import type { Spoken } from '#lib/words/spoken';
import type { Words } from '#lib/words/words';
import type { Duration } from '#components/wall/read-row.ts';

/** A cell as it is drawn. A quiet one has nothing to say: no data, or a zero. */
export type ShownCell =
  | { show: 'state'; state: AgentState; doing: string }
  | { show: 'time'; time: Duration }
  | { show: 'figure' | 'text'; text: string; isQuiet: boolean };

const TIMES: ReadonlySet<ColumnKind> = new Set(['duration', 'mean', 'longest']);
const FIGURES: ReadonlySet<ColumnKind> = new Set(['count', 'pair', 'percent', 'ratio', 'money']);

/** Whether a column's cells stand at its right edge, where digits line up. */
export function isAtEnd(kind: ColumnKind): boolean {
  return TIMES.has(kind) || FIGURES.has(kind);
}

/** A cell by what its column holds. What no kind foresees, a word in a column of counts, is shown as it came. */
export function shownCell(cell: Cell, kind: ColumnKind, t: Words<'panels'>): ShownCell {
  if (isSince(cell) || (TIMES.has(kind) && typeof cell === 'number')) return { show: 'time', time: cell };
  if (TIMES.has(kind) && cell === null) return { show: 'time', time: null };
  const show = isAtEnd(kind) ? 'figure' : 'text';
  if (cell === null || cell === '') return { show, text: NO_DATA, isQuiet: true };
  if (typeof cell === 'string')
    return { show, text: kind === 'flag' ? flagWord(cell, t) : cell, isQuiet: false };
  return { show, text: numberText(cell, kind, t), isQuiet: cell === 0 };
}

function numberText(value: number, kind: ColumnKind, t: Spoken): string {
  if (kind === 'percent') return formatPercent(value, t);
  return kind === 'money' ? formatMoney(value, t) : formatCount(value, t);
}

function flagWord(text: string, t: Words<'panels'>): string {
  const plain = text.toLowerCase();
  return plain === 'true' || plain === 'false' ? t(`agentTable.flags.${plain}`) : text;
}
