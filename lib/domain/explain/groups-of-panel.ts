import type { Panel } from '../board.ts';
import { chosenIn } from '../only-these.ts';

/** The skill groups that a panel goes by: those it names, or all; `none` where it goes by no group. */
export function groupsOfPanel(panel: Panel): 'none' | { named: readonly string[] | null } {
  if (!('query' in panel)) return 'none';
  const { where, type } = panel.query;
  const named = chosenIn(where, { type, dimension: 'skillGroup' });
  if (named.length > 0) return { named };
  const isByGroup =
    (panel.kind === 'queue-table' && panel.groups !== undefined) ||
    (panel.kind === 'state-bar' && panel.by === 'skill-group');
  return isByGroup ? { named: null } : 'none';
}
