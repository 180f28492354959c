import type { PanelDocument } from '../board-document.ts';

/** Whether a panel shows numbers whose origin can be explained: every one that reads a table. */
export function isExplained(panel: Pick<PanelDocument, 'kind'>): boolean {
  return 'query' in panel;
}
