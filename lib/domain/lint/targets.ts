import type { PanelDocument } from '../board-document.ts';
import { replacePanel } from '../edit-board.ts';
import { metricOf } from '../metrics/metrics.ts';
import type { NumberPanel } from '../metrics/show-figure.ts';
import { STARTING_THRESHOLDS } from '../starting-thresholds.ts';
import type { Threshold } from '../threshold.ts';
import type { Finding, LintRule } from './finding.ts';

const MOST_FOOT_PARTS = 6;
const USUAL: Readonly<Record<string, Threshold>> = STARTING_THRESHOLDS;

/** Key figures of which nobody can tell whether they are good. */
export const targets: LintRule = (document) =>
  document.panels.flatMap((panel): Finding[] => {
    if (panel.kind !== 'big-number' && panel.kind !== 'gauge') return [];
    const about = { weight: 'hint', panel: panel.id, values: { title: panel.title } } as const;
    if (!panel.threshold) {
      if (!needsTarget(panel)) return [];
      const usual = usualTarget(panel);
      const mended = usual && replacePanel(document, withTarget(panel, usual));
      return [{ ...about, rule: 'noTarget', mended }];
    }
    if (panel.kind === 'gauge' || panel.foot.some(({ show }) => show === 'limit')) return [];
    if (panel.foot.length >= MOST_FOOT_PARTS) return [{ ...about, rule: 'hiddenTarget', mended: null }];
    const mended = replacePanel(document, { ...panel, foot: [{ show: 'limit' }, ...panel.foot] });
    return [{ ...about, rule: 'hiddenTarget', mended }];
  });

/** A share is good or bad by itself, and so is what has a usual limit. How many calls came in is neither. */
function needsTarget(panel: NumberPanel): boolean {
  return panel.kind === 'gauge' || panel.format === 'percent' || usualTarget(panel) !== null;
}

function usualTarget({ metric }: NumberPanel): Threshold | null {
  const measure = metricOf(metric)?.measure;
  return (measure !== undefined && USUAL[measure]) || null;
}

function withTarget(panel: NumberPanel, threshold: Threshold): PanelDocument {
  const { foot } = panel;
  const isShown = panel.kind === 'gauge' || foot.some(({ show }) => show === 'limit');
  const shown = isShown || foot.length >= MOST_FOOT_PARTS ? foot : [{ show: 'limit' } as const, ...foot];
  return { ...panel, threshold, foot: shown };
}
