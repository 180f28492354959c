'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { BoardDocument } from '#lib/domain/board-document';
import type { Finding, LintFacts } from '#lib/domain/lint/finding';
import { lintBoard } from '#lib/domain/lint/lint-board';
import { ownValue } from '#lib/domain/own-value';
import { unfilledNames } from '#lib/domain/templates/all-templates';
import { drawnPanel } from './drawn-panel.ts';

/** How many rows panels list now, by their ids; those of which nobody knows are missing. */
export type RowCounts = Readonly<Record<string, number>>;

/** What could be better about a board, as far as its document and the rows that it lists now tell. */
export function useFindings(document: BoardDocument, rows: RowCounts): readonly Finding[] {
  const t = useTranslations('metrics');
  const words = useTranslations('boards');
  return useMemo(() => {
    const drawn: LintFacts['drawn'] = (panel, grid) => drawnPanel(panel, grid, t);
    const facts = { drawn, rowsOf: rowsIn(rows), unfilledNames: unfilledNames(words) };
    return lintBoard(document, facts, t);
  }, [document, rows, t, words]);
}

function rowsIn(rows: RowCounts): LintFacts['rowsOf'] {
  return ({ id }) => ownValue(rows, id) ?? null;
}
