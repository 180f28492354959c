import { expect, it } from 'vitest';
import { planFormula } from '../formula/formula-parts.ts';
import { metricOf } from '../metrics/metrics.ts';
import { formatsOf } from '../metrics/format-of-kind.ts';
import { TEMPLATES } from './all-templates.ts';
import { englishWords } from '#lib/words/testing/english-words';

const NUMBERS = TEMPLATES.flatMap(({ id: template, make }) =>
  make(englishWords('boards')).panels.flatMap((panel) =>
    (panel.kind === 'big-number' || panel.kind === 'gauge') && panel.metric !== undefined
      ? [{ template, panel }]
      : [],
  ),
);

it('most numbers of the templates have a name', () => {
  expect(new Set(NUMBERS.map(({ panel }) => panel.metric)).size).toBeGreaterThanOrEqual(10);
});

it.each(NUMBERS)('$panel.title of $template is counted as the metric it is named', ({ panel }) => {
  const metric = metricOf(panel.metric);
  const planned = planFormula(metric?.formula ?? '', { type: panel.query.type, columns: null });
  if (planned.kind === 'bad') throw new Error(planned.problem.key);
  const [part, ...more] = planned.plan.parts;
  const { as: _as, where: _where, ...counted } = { where: undefined, as: '', ...part };
  const shown = panel.query.figures.find(({ as }) => as === panel.figure);
  expect(metric?.type).toBe(panel.query.type);
  expect(metric?.unit).toBe(panel.format);
  expect(formatsOf(planned.plan.kind)).toContain(panel.format);
  expect(more).toEqual([]);
  expect(shown).toMatchObject(counted);
  // A condition of the metric stands in the figure or among the rows of its query.
  const asked = JSON.stringify([shown?.where, panel.query.where]);
  expect(part?.where === undefined || asked.includes(JSON.stringify(part.where))).toBe(true);
});
