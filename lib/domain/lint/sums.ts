import type { Words } from '#lib/words/words';
import type { BoardDocument, PanelDocument } from '../board-document.ts';
import { columnFact } from '../column-catalogue.ts';
import { replacePanel } from '../edit-board.ts';
import { aggregatesOf } from '../formula/expression.ts';
import { readFormula } from '../formula/read-formula.ts';
import type { Aggregate } from '../live-query.ts';
import { metricOf } from '../metrics/metrics.ts';
import { withMetric } from '../metrics/show-figure.ts';
import { neverSummed } from '../figure-over-rows.ts';
import type { Finding, LintRule } from './finding.ts';

/** Who counts each agent once, by the column that counts them once a skill. */
const COUNTED_ONCE: Readonly<Record<string, string>> = {
  'Agents Ready For Calls': 'agentsReady',
  'Agents On Call': 'agentsOnCall',
  'Agents Logged In': 'agentsSignedIn',
};

/** Figures that come to a number nobody has counted: agents once for each of their skills, means added up. */
export function sums(t: Words<'metrics'>): LintRule {
  return (document) =>
    document.panels.flatMap((panel) => {
      if (!('query' in panel) || panel.query.kind !== 'figures') return [];
      const { type, figures } = panel.query;
      const found = figures.flatMap((figure) =>
        summedColumns(figure).flatMap((column) => {
          const rule = neverSummed(type, column);
          return rule ? [{ rule, column, as: figure.as }] : [];
        }),
      );
      const [first] = found;
      if (!first) return [];
      return [
        {
          rule: first.rule,
          weight: 'warning',
          panel: panel.id,
          values: { title: panel.title, column: first.column },
          mended: mendedWith(document, panel, { ...first, t }),
        } satisfies Finding,
      ];
    });
}

function summedColumns(figure: Aggregate): readonly string[] {
  if (figure.fn === 'sum') return [figure.column];
  if (figure.fn !== 'formula') return [];
  const read = readFormula(figure.formula);
  if (read.kind === 'bad') return [];
  return aggregatesOf(read.expression).flatMap(({ fn, of }) =>
    fn === 'sum' && of?.kind === 'column' ? [of.name] : [],
  );
}

/** Only where the whole table is meant is it known who is: agents are not rows of skills. */
function mendedWith(
  document: BoardDocument,
  panel: PanelDocument,
  { column, as, t }: { column: string; as: string; t: Words<'metrics'> },
): BoardDocument | null {
  if (panel.kind !== 'big-number' && panel.kind !== 'gauge') return null;
  const shown = panel.query.figures.find((figure) => figure.as === as);
  const isWhole = shown?.fn === 'sum' && !shown.where && !panel.query.where && panel.figure === as;
  const metric = metricOf(COUNTED_ONCE[columnFact(panel.query.type, column)?.name ?? '']);
  if (!isWhole || !metric) return null;
  return replacePanel(document, { ...withMetric(panel, metric, t), title: panel.title });
}
