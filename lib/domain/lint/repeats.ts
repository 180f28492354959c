import { removePanel } from '../edit-board.ts';
import type { NumberPanel } from '../metrics/show-figure.ts';
import type { Finding, LintRule } from './finding.ts';

/** The same number on two panels: one of them takes room that another could use. */
export const repeats: LintRule = (document) => {
  const first = new Map<string, NumberPanel>();
  return document.panels.flatMap((panel): Finding[] => {
    if (panel.kind !== 'big-number' && panel.kind !== 'gauge') return [];
    const number = whatItCounts(panel);
    const before = first.get(number);
    if (!before) {
      first.set(number, panel);
      return [];
    }
    return [
      {
        rule: 'twice',
        weight: 'hint',
        panel: panel.id,
        values: { title: panel.title, other: before.title },
        mended: removePanel(document, panel.id),
      },
    ];
  });
};

/** The same text for what comes to the same number, whatever it is called. */
function whatItCounts({ query: { type, where, figures }, figure }: NumberPanel): string {
  const { as: _, ...counted } = figures.find(({ as }) => as === figure) ?? { as: figure };
  return JSON.stringify([type, where ?? null, counted]);
}
