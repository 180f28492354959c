import type { BoardSummary, BoardVersionSummary } from '#lib/domain/board-view';

export type Side = number | 'draft';

/**
 * Which two are compared: those asked for, where they exist; else what is new in the draft, or in the last version where the
 * draft has nothing new. Null where there is no second one.
 */
export function comparedSides(
  asked: { from: unknown; to: unknown },
  board: Pick<BoardSummary, 'published'>,
  versions: readonly Pick<BoardVersionSummary, 'number'>[],
): { before: Side; after: Side } | null {
  const [newest, second] = versions;
  if (!newest) return null;
  const usual: { before: Side; after: Side } =
    board.published?.isBehind || !second
      ? { before: newest.number, after: 'draft' }
      : { before: second.number, after: newest.number };
  return {
    before: sideIn(asked.from, versions) ?? usual.before,
    after: sideIn(asked.to, versions) ?? usual.after,
  };
}

function sideIn(asked: unknown, versions: readonly Pick<BoardVersionSummary, 'number'>[]): Side | null {
  if (asked === 'draft') return 'draft';
  return versions.find(({ number }) => String(number) === asked)?.number ?? null;
}
