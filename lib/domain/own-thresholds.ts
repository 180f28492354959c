import type { PanelDocument } from './board-document.ts';
import { type PanelThreshold, thresholdsOf } from './panel-thresholds.ts';
import type { QueueLimits } from './queue-limits.ts';
import type { Threshold } from './threshold.ts';

type QueueTable = Extract<PanelDocument, { kind: 'queue-table' }>;

/** The thresholds that one queue has or could have of its own; each begins as the panel's. */
export function ownThresholdsOf(
  panel: QueueTable,
  limits: QueueLimits,
): readonly (PanelThreshold & { start: Threshold })[] {
  return [
    ownThreshold(panel, { field: 'waiting', threshold: limits.waiting }),
    ownThreshold(panel, { field: 'longest', threshold: limits.longest }),
  ].flat();
}

/** The panel with a queue more that has limits of its own, those of all at first; as it was where it has them already. */
export function withOwnLimits(panel: QueueTable, key: string): QueueTable {
  const { own = [], waiting, longest } = panel;
  if (own.some((limits) => limits.key === key)) return panel;
  return { ...panel, own: [...own, { key, waiting, longest }] };
}

export function withoutOwnLimits(panel: QueueTable, key: string): QueueTable {
  const { own = [], ...rest } = panel;
  const left = own.filter((limits) => limits.key !== key);
  return left.length === 0 ? rest : { ...rest, own: left };
}

/** The panel with another threshold of that queue, or without one. */
export function withOwnThreshold(
  panel: QueueTable,
  { key, field, threshold }: { key: string; field: string; threshold: Threshold | null },
): QueueTable {
  const own = (panel.own ?? []).map((limits): QueueLimits => {
    if (limits.key !== key) return limits;
    const { waiting, longest } = limits;
    const next = { waiting, longest, [field]: threshold ?? undefined };
    return {
      key,
      ...(next.waiting && { waiting: next.waiting }),
      ...(next.longest && { longest: next.longest }),
    };
  });
  return { ...panel, own };
}

function ownThreshold(
  panel: QueueTable,
  { field, threshold }: { field: 'waiting' | 'longest'; threshold: Threshold | undefined },
) {
  return thresholdsOf(panel)
    .filter(({ key }) => key === field)
    .map((limit) => ({ ...limit, threshold: threshold ?? null, optional: true, start: panel[field] }));
}
