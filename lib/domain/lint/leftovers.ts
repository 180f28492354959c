import type { Finding, LintRule } from './finding.ts';

/** What a formula of one's own begins with, so that it comes to something. */
export const FIRST_FORMULA = 'count()';

/** What was left as it was when a board or a panel was begun. */
export const leftovers: LintRule = ({ name, panels }, { unfilledNames }) => [
  ...(unfilledNames.includes(name) ? [{ ...hint('unfilled', null), values: { name } }] : []),
  ...panels.flatMap((panel): Finding[] => {
    const values = { title: panel.title };
    if (panel.kind === 'image')
      return panel.alt.trim() === '' ? [{ ...hint('noAlt', panel.id), values }] : [];
    if (panel.kind !== 'big-number' && panel.kind !== 'gauge') return [];
    const shown = panel.query.figures.find(({ as }) => as === panel.figure);
    const isFirst =
      shown?.fn === 'formula' && shown.formula.trim() === FIRST_FORMULA && !shown.where && !panel.query.where;
    return isFirst ? [{ ...hint('countsRows', panel.id), values }] : [];
  }),
];

function hint(rule: Finding['rule'], panel: string | null): Omit<Finding, 'values'> {
  return { rule, weight: 'hint', panel, mended: null };
}
