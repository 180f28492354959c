import { describe, expect, it } from 'vitest';
import type { PanelDocument } from './board-document.ts';
import { thresholdsOf, withThreshold } from './panel-thresholds.ts';
import { blended } from './templates/blended.ts';
import type { Threshold } from './threshold.ts';

const OTHER: Threshold = { direction: 'rising', warn: 7, critical: 9 };

function panelOf(id: string): PanelDocument {
  const panel = blended().panels.find((one) => one.id === id);
  if (!panel) throw new Error(`The template has no panel ${id}`);
  return panel;
}

const ALL = blended().panels.flatMap((panel) =>
  thresholdsOf(panel).map(({ key }) => [panel.id, key] as const),
);

describe('the thresholds of a panel', () => {
  it.each(ALL)('%s: %s is found again once it was changed', (id, key) => {
    const changed = withThreshold(panelOf(id), key, OTHER);
    expect(thresholdsOf(changed).find((one) => one.key === key)?.threshold).toEqual(OTHER);
  });

  it.each(ALL)('%s: changing %s leaves every other as it is', (id, key) => {
    const others = (panel: PanelDocument) =>
      thresholdsOf(panel)
        .filter((one) => one.key !== key)
        .map(({ threshold }) => threshold);
    expect(others(withThreshold(panelOf(id), key, OTHER))).toEqual(others(panelOf(id)));
  });

  it('can be done without only where they are optional', () => {
    for (const panel of blended().panels)
      for (const { key, optional, threshold } of thresholdsOf(panel)) {
        const without = thresholdsOf(withThreshold(panel, key, null)).find((one) => one.key === key);
        expect(without?.threshold ?? null).toEqual(optional ? null : threshold);
      }
  });

  it('are none on panels that only count', () => {
    expect(thresholdsOf(panelOf('states'))).toEqual([]);
    expect(thresholdsOf(panelOf('campaigns'))).toEqual([]);
  });
});
