import type { LeaderboardPanel } from '#lib/domain/board';
import type { ResultTable } from '#lib/domain/result-table';
import { suspectNumber } from '#lib/domain/suspect';
import { formatCount } from '#lib/format/count';
import type { Spoken } from '#lib/words/spoken';
import { formatValue } from '#lib/format/value';
import type { NameAgent } from '#components/wall/agent-names.ts';
import { countOf, rowReader, textOf } from '#components/wall/read-row.ts';

export interface Leader {
  key: string;
  /** From 1; the same for figures that read the same, and then the next ranks are left out. */
  rank: number;
  isTied: boolean;
  name: string;
  figure: string;
  /** Of the first one's figure, 0–1; null where less is better, and a bar would say the opposite. */
  share: number | null;
  /** What the figure stands on: `34`. Null where that is the figure itself. */
  volume: string | null;
  /** The figure is hardly true; it is ranked all the same. */
  isSuspect: boolean;
}

export interface LeaderboardView {
  leaders: readonly Leader[];
  /** How many of those not shown share the last rank on show. */
  tiedBeyond: number;
}

type Rules = Pick<LeaderboardPanel, 'measure' | 'volume'>;

interface Candidate {
  key: string;
  name: string;
  value: number;
  volume: number;
}

const byName = new Intl.Collator(undefined, { numeric: true });

/** The first `most` of those who have enough to be ranked: best first, of equals the one with more behind the figure. */
export function selectLeaders(
  table: ResultTable,
  { measure, volume }: Rules,
  { nameOf, most, t }: { nameOf: NameAgent; most: number; t: Spoken },
): LeaderboardView {
  const read = rowReader(table);
  const sign = measure.best === 'most' ? -1 : 1;
  const candidates = table.rows
    .flatMap((row): readonly Candidate[] => {
      const value = countOf(read(row, measure.column));
      const behind = countOf(read(row, volume.column));
      if (value === null || behind === null || behind < volume.least) return [];
      // None of what is counted is no achievement.
      if (measure.best === 'most' && value <= 0) return [];
      return [{ key: row.key, name: nameOf(row.key, textOf(read(row, 'Full Name'))), value, volume: behind }];
    })
    .toSorted((a, b) => sign * (a.value - b.value) || b.volume - a.volume || byName.compare(a.name, b.name));
  const figures = candidates.map(({ value }) => formatValue(value, measure.format, t));
  const top = candidates[0]?.value ?? 0;
  const leaders = candidates.slice(0, most).map((candidate, at): Leader => {
    const figure = figures[at] ?? '';
    return {
      key: candidate.key,
      rank: figures.indexOf(figure) + 1,
      isTied: figures.indexOf(figure) !== figures.lastIndexOf(figure),
      name: candidate.name,
      figure,
      share: measure.best === 'least' ? null : top > 0 ? Math.max(0, candidate.value / top) : 0,
      volume: volume.column === measure.column ? null : formatCount(candidate.volume, t),
      isSuspect: suspectNumber(measure.format, candidate.value) !== null,
    };
  });
  const last = leaders.at(-1);
  const tiedBeyond = last
    ? figures.slice(leaders.length).filter((figure) => figure === last.figure).length
    : 0;
  return { leaders, tiedBeyond };
}
