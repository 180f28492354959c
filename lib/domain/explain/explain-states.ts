import type { Words } from '#lib/words/words';
import type { StateBarPanel, StateBarsBy } from '../board.ts';
import { keyColumnOf } from '../column-catalogue.ts';
import type { FiguresQuery, Where } from '../live-query.ts';
import { groupColumnOf } from '../state-groups.ts';
import { sourceOfFigure, sourceOfRows } from './explained-source.ts';
import type { Explanation } from './explanation.ts';
import { figureWords } from './figure-words.ts';

type Said = Words<'explain'>;

const NOTHING_ELSE = { variant: null, outOf: null, beside: [], columns: [], limits: [] } as const;

/** Where the bars of agents by state come from. They have no limits. */
export function explainStates(panel: StateBarPanel, t: Said): Explanation {
  const { query, by } = panel;
  if (by !== undefined) return explainStateGroups(panel.query, by, t);
  const [figure] = query.figures;
  return {
    ...NOTHING_ELSE,
    formula: figure
      ? t('formula.byGroup', {
          figure: figureWords(figure, query, t),
          group: query.groupBy ?? keyColumnOf(query.type),
        })
      : null,
    caveats: [t('caveats.distinct')],
    sources: figure ? [sourceOfFigure(figure, query, t)] : [],
  };
}

/** A figure a state, over the agents of each group; whose rows these are is plain from the column of their groups. */
function explainStateGroups(
  { connection, type, where }: FiguresQuery,
  by: StateBarsBy,
  t: Said,
): Explanation {
  const group = groupColumnOf(by);
  const grouped: Where = { column: group, op: 'ne', value: null };
  const all: FiguresQuery = { kind: 'figures', connection, type, ...(where && { where }), figures: [] };
  return {
    ...NOTHING_ELSE,
    formula: t('formula.byStateAndGroup', {
      figure: figureWords({ as: 'agents', fn: 'count' }, all, t),
      group,
    }),
    caveats: [t('caveats.groupsOverlap'), t(`caveats.inGroup.${by}`)],
    sources: [
      sourceOfRows(
        {
          kind: 'rows',
          connection,
          type,
          columns: ['Full Name', 'State', 'State Duration', group],
          where: where ? { all: [where, grouped] } : grouped,
        },
        [{ column: 'State Duration', direction: 'desc' }],
        t,
      ),
    ],
  };
}
