import type { BoardDocument, Grid, PanelDocument } from '../board-document.ts';

/** What can be better about a board; its sentence is `boards.lint.says` of the studio's words, by this name. */
export const FINDING_RULES = [
  'smallFigures',
  'smallPrint',
  'longTitle',
  'crowded',
  'manyPages',
  'noTarget',
  'hiddenTarget',
  'summedAgents',
  'summedMeans',
  'twice',
  'missingAsZero',
  'zeroForNothing',
  'pageStandsStill',
  'countsRows',
  'unfilled',
  'noAlt',
] as const;
export type FindingRule = (typeof FINDING_RULES)[number];

/** `warning`: people are misled by it, or cannot read it. `hint`: it could be better. Neither keeps a board from walls. */
export type FindingWeight = 'warning' | 'hint';

export interface Finding {
  rule: FindingRule;
  weight: FindingWeight;
  /** The panel's id; null for the board itself. */
  panel: string | null;
  /** What its sentence names. */
  values: Readonly<Record<string, string | number>>;
  /** The board with it mended; null where only a person can tell how. */
  mended: BoardDocument | null;
}

/** How a panel comes out on the canvas, as whoever draws it knows. */
export interface DrawnPanel {
  /** The smallest that one of its figures is drawn, in pixels of the canvas; null where it has none. */
  figurePx: number | null;
  /** Pages that so many rows take; null for a panel without pages. */
  pages: ((rows: number) => number) | null;
  isTitleWhole: boolean;
}

/** What a document does not tell of itself. */
export interface LintFacts {
  drawn: (panel: PanelDocument, grid: Grid) => DrawnPanel;
  /** The rows that a panel has now; null where nobody knows. */
  rowsOf: (panel: PanelDocument) => number | null;
  /** What a board is called that was made for one team or one skill, and for none. */
  unfilledNames: readonly string[];
}

export type LintRule = (document: BoardDocument, facts: LintFacts) => readonly Finding[];
