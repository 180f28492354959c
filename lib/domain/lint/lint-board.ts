import type { Words } from '#lib/words/words';
import type { BoardDocument } from '../board-document.ts';
import { crowding } from './crowding.ts';
import type { Finding, LintFacts } from './finding.ts';
import { honesty } from './honesty.ts';
import { leftovers } from './leftovers.ts';
import { pagingTime } from './paging-time.ts';
import { repeats } from './repeats.ts';
import { sums } from './sums.ts';
import { targets } from './targets.ts';
import { longTitles, textSizes } from './text-sizes.ts';

/**
 * What could be better about a board that can be published: warnings before hints, of either the board's own first and then
 * its panels' in their order. `t` words what a mended panel says.
 */
export function lintBoard(
  document: BoardDocument,
  facts: LintFacts,
  t: Words<'metrics'>,
): readonly Finding[] {
  const rules = [textSizes, longTitles, sums(t), honesty, crowding, pagingTime, targets, repeats, leftovers];
  const places = new Map(document.panels.map(({ id }, place) => [id, place]));
  const place = ({ panel }: Finding): number => (panel === null ? -1 : (places.get(panel) ?? 0));
  const weight = (finding: Finding): number => (finding.weight === 'warning' ? 0 : 1);
  return rules
    .flatMap((rule) => rule(document, facts))
    .toSorted((one, other) => weight(one) - weight(other) || place(one) - place(other));
}
