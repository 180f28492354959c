import { NO_DATA } from '#lib/format/no-data';
import type { BoardDocument, PanelDocument } from '../board-document.ts';
import { replacePanel } from '../edit-board.ts';
import type { Expression } from '../formula/expression.ts';
import { partsOf } from '../formula/expression.ts';
import { printFormula } from '../formula/print-formula.ts';
import { readFormula } from '../formula/read-formula.ts';
import type { NumberPanel } from '../metrics/show-figure.ts';
import type { Finding, LintRule } from './finding.ts';

const PAGE_EVERY_MS = 15 * 60_000;

/** Settings that let what is missing look like a number, or what is old look like new. */
export const honesty: LintRule = (document) =>
  document.panels.flatMap((panel) => {
    switch (panel.kind) {
      case 'big-number':
      case 'gauge':
        return [...missingAsZero(document, panel), ...zeroForNothing(document, panel)];
      case 'web-page':
        return panel.everyMs === undefined
          ? [
              {
                ...about(panel, 'pageStandsStill', 'hint'),
                mended: replacePanel(document, { ...panel, everyMs: PAGE_EVERY_MS }),
              },
            ]
          : [];
      default:
        return [];
    }
  });

/** What stands for no data reads as a figure. */
function missingAsZero(document: BoardDocument, panel: NumberPanel): Finding[] {
  if (!/^\P{L}*\d\P{L}*$/u.test(panel.missing)) return [];
  return [
    {
      ...about(panel, 'missingAsZero', 'warning'),
      values: { title: panel.title, missing: panel.missing },
      mended: replacePanel(document, { ...panel, missing: NO_DATA }),
    },
  ];
}

/** A formula that answers nothing with a number: `coalesce(…, 0)`. */
function zeroForNothing(document: BoardDocument, panel: NumberPanel): Finding[] {
  const { figures } = panel.query;
  const shown = figures.find(({ as }) => as === panel.figure);
  if (shown?.fn !== 'formula') return [];
  const read = readFormula(shown.formula);
  if (read.kind === 'bad' || !answersWithNumber(read.expression)) return [];
  const plain = unwrapped(read.expression);
  const mended =
    plain &&
    replacePanel(document, {
      ...panel,
      query: {
        ...panel.query,
        figures: figures.map((figure) =>
          figure === shown ? { ...shown, formula: printFormula(plain) } : figure,
        ),
      },
    });
  return [{ ...about(panel, 'zeroForNothing', 'warning'), mended }];
}

function answersWithNumber(expression: Expression): boolean {
  return isOrNumber(expression) || partsOf(expression).some(answersWithNumber);
}

function isOrNumber(expression: Expression): boolean {
  return (
    expression.kind === 'call' && expression.fn === 'coalesce' && expression.args.at(-1)?.kind === 'number'
  );
}

/** What stands before the number, where the whole formula is one choice of two. */
function unwrapped(expression: Expression): Expression | null {
  if (!isOrNumber(expression) || expression.kind !== 'call' || expression.args.length !== 2) return null;
  const [first] = expression.args;
  return first && !answersWithNumber(first) ? first : null;
}

function about(panel: PanelDocument, rule: Finding['rule'], weight: Finding['weight']) {
  return { rule, weight, panel: panel.id, values: { title: panel.title } };
}
