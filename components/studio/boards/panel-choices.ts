import type { GridPlace, PanelDocument } from '#lib/domain/board-document';
import type { LoosePanel } from '#lib/domain/edit-board';
import { occupancyGauge } from '#lib/domain/templates/gauges';
import { PLAIN_CHOICES } from '#lib/domain/templates/plain-choices';
import { agentTable } from '#lib/domain/templates/lists';
import { TEMPLATES } from '#lib/domain/templates/all-templates';
import { worded } from '#lib/domain/templates/worded';
import type { Words } from '#lib/words/words';

export interface PanelChoice {
  panel: LoosePanel;
  /** What it takes up where it comes from. */
  size: Pick<GridPlace, 'columns' | 'rows'>;
}

export interface PanelChoices {
  kind: PanelDocument['kind'];
  choices: readonly PanelChoice[];
}

/** No template has them, and many boards may want them. */
const FURTHER: readonly PanelDocument[] = [
  occupancyGauge({ column: 0, row: 0, columns: 12, rows: 18 }),
  agentTable({ column: 0, row: 0, columns: 32, rows: 24 }),
];

/** The panels that can be added: each kind as the templates have it, those of one title once. */
export function panelChoices(t: Words<'boards'>): readonly PanelChoices[] {
  const kinds = new Map<PanelDocument['kind'], Map<string, PanelChoice>>();
  for (const { id: _, at, ...panel } of [
    ...TEMPLATES.flatMap(({ make }) => make(t).panels),
    ...worded(FURTHER, t),
  ]) {
    const choices = kinds.get(panel.kind) ?? new Map<string, PanelChoice>();
    if (!choices.has(panel.title)) choices.set(panel.title, { panel, size: at });
    kinds.set(panel.kind, choices);
  }
  for (const { panel, size } of worded(PLAIN_CHOICES, t))
    kinds.set(panel.kind, new Map([[panel.title, { panel, size }]]));
  return [...kinds].map(([kind, choices]) => ({ kind, choices: [...choices.values()] }));
}
