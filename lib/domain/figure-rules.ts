import type { PanelDocument, Unconnected } from './board-document.ts';
import type { ColumnKind } from './column.ts';
import { formulaProblem } from './formula/check-formula.ts';
import { planFormula } from './formula/formula-parts.ts';
import type { FiguresQuery } from './live-query.ts';
import { formatsOf } from './metrics/format-of-kind.ts';
import { metricOf } from './metrics/metrics.ts';
import { kindOfPlain, liesOverRows } from './figure-over-rows.ts';
import { repeated } from './repeated.ts';
import type { DocumentProblem, RuleSaying } from './schema-words.ts';

type NumberPanel = Extract<PanelDocument, { kind: 'big-number' | 'gauge' }>;

/** What a number has whatever it is drawn as. */
export function numberProblems(panel: NumberPanel, path: string): DocumentProblem[] {
  const at = (field: string, message: string, says: RuleSaying): DocumentProblem => ({
    path: `${path}.${field}`,
    message,
    says,
  });
  return [
    ...repeatedFigures(panel.query).map((name) =>
      at('query.figures', `names “${name}” twice.`, { key: 'twice', values: { name } }),
    ),
    ...missingFigures(panel).map(([field, name]) =>
      at(field, `The query has no figure “${name}”.`, { key: 'noFigure', values: { name } }),
    ),
    ...formulaProblems(panel.query, path),
    ...summedProblems(panel.query, path),
    ...unfitFormat(panel).map(({ of, kind }) =>
      at('format', `The ${of} comes to a ${kind}, which is not shown as a ${panel.format}.`, {
        key: of === 'formula' ? 'unfitFormat' : 'unfitFigure',
        values: { kind, format: panel.format },
      }),
    ),
    ...unknownMetric(panel).map((id) =>
      at('metric', `There is no metric “${id}”.`, { key: 'noMetric', values: { id } }),
    ),
    ...(panel.query.groupBy === undefined
      ? []
      : [at('query.groupBy', 'One number is never by group.', { key: 'neverGrouped' })]),
  ];
}

function missingFigures(panel: NumberPanel): (readonly [field: string, name: string])[] {
  const { query, figure, foot } = panel;
  const outOf = panel.kind === 'big-number' ? panel.outOf : undefined;
  const has = new Set(query.figures.map(({ as }) => as));
  const named: (readonly [field: string, name: string])[] = [
    ['figure', figure],
    ...(outOf === undefined ? [] : [['outOf', outOf] as const]),
    ...foot.flatMap((part, place) =>
      'figure' in part ? [[`foot.${place}.figure`, part.figure] as const] : [],
    ),
  ];
  return named.filter(([, name]) => !has.has(name));
}

/** Figures of a query that are named twice. */
export function repeatedFigures({ figures }: Unconnected<FiguresQuery>): string[] {
  return repeated(figures.map(({ as }) => as));
}

/** Columns are not asked for, since each domain has its own. */
export function formulaProblems(
  { type, figures }: Unconnected<FiguresQuery>,
  path: string,
): DocumentProblem[] {
  return figures.flatMap((figure, place) => {
    if (figure.fn !== 'formula') return [];
    const problem = formulaProblem(figure.formula, { type, columns: null });
    if (!problem) return [];
    return [
      {
        path: `${path}.query.figures.${place}.formula`,
        message: `The formula cannot be worked out, from its letter ${problem.at + 1} on.`,
        formula: problem,
      },
    ];
  });
}

/** Figures that add up what is never added up. */
export function summedProblems(
  { type, figures }: Unconnected<FiguresQuery>,
  path: string,
): DocumentProblem[] {
  return figures.flatMap((figure, place) => {
    const why = figure.fn === 'formula' ? null : liesOverRows(type, figure);
    if (!('column' in figure) || why === null) return [];
    return [
      {
        path: `${path}.query.figures.${place}`,
        message: `“${figure.column}” is never added up.`,
        says: { key: why, values: { column: figure.column } },
      },
    ];
  });
}

/** What the figure of the number comes to, where its format does not fit that. */
function unfitFormat({ query: { type, figures }, figure, format }: NumberPanel): UnfitFormat[] {
  const shown = figures.find(({ as }) => as === figure);
  if (!shown) return [];
  if (shown.fn !== 'formula') return unfit('figure', kindOfPlain(type, shown), format);
  const planned = planFormula(shown.formula, { type, columns: null });
  return planned.kind === 'bad' ? [] : unfit('formula', planned.plan.kind, format);
}

interface UnfitFormat {
  of: 'figure' | 'formula';
  kind: ColumnKind;
}

/** Of what only the domain knows, whoever wrote the board knows best. */
function unfit(of: UnfitFormat['of'], kind: ColumnKind, format: NumberPanel['format']): UnfitFormat[] {
  return (of === 'figure' && kind === 'unknown') || formatsOf(kind).includes(format) ? [] : [{ of, kind }];
}

function unknownMetric({ metric }: NumberPanel): string[] {
  return metric === undefined || metricOf(metric) ? [] : [metric];
}
