import type { PanelDocument } from '#lib/domain/board-document';
import { compileBoard } from '#lib/domain/compile-board';
import { blankBoard } from '#lib/domain/templates/blank-board';
import { aggregatesOf } from '#lib/domain/formula/expression';
import { printFormula } from '#lib/domain/formula/print-formula';
import { readFormula } from '#lib/domain/formula/read-formula';
import type { Aggregate, FiguresQuery } from '#lib/domain/live-query';
import type { StateMapping } from '#lib/domain/looks';
import type { NumberPanel } from '#lib/domain/metrics/show-figure';
import type { BoardConnection } from '#components/studio/boards/board-facts.ts';

export interface PreviewQuery {
  /** The whole formula first, then its parts in order. */
  query: FiguresQuery;
  /** The figures over rows that it is made of, as formulas. */
  parts: readonly string[];
}

type PreviewConnection = Pick<BoardConnection, 'id' | 'columnRoles'> & { states?: readonly StateMapping[] };

/** Asks for a formula and for each figure over rows that it is made of, over the rows that its panel reads. */
export function previewQuery(
  panel: NumberPanel,
  formula: string,
  { id, columnRoles, states = [] }: PreviewConnection,
): PreviewQuery | null {
  const parsed = readFormula(formula);
  if (parsed.kind === 'bad') return null;
  const parts = [...new Set(aggregatesOf(parsed.expression).map(printFormula))];
  const figures = [formula, ...parts].map((text, place): Aggregate => ({
    as: String(place),
    fn: 'formula',
    formula: text,
  }));
  const asked: PanelDocument = { ...panel, query: { ...panel.query, figures } };
  const document = { ...blankBoard(''), panels: [asked] };
  const [compiled] = compileBoard(document, { id: '', connectionId: id, columnRoles, states }).panels;
  return compiled?.kind === 'big-number' || compiled?.kind === 'gauge'
    ? { query: compiled.query, parts }
    : null;
}
