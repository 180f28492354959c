import type { GridPlace, PanelDocument } from '#lib/domain/board-document';
import type { LoosePanel } from '#lib/domain/edit-board';
import { TEMPLATES } from '#lib/domain/templates/all-templates';

export interface PanelChoice {
  panel: LoosePanel;
  /** What it takes up where it comes from. */
  size: Pick<GridPlace, 'columns' | 'rows'>;
}

export interface PanelChoices {
  kind: PanelDocument['kind'];
  choices: readonly PanelChoice[];
}

/** The panels that can be added: each kind as the templates have it, those of one title once. */
export function panelChoices(): readonly PanelChoices[] {
  const kinds = new Map<PanelDocument['kind'], Map<string, PanelChoice>>();
  for (const { make } of TEMPLATES)
    for (const { id: _, at, ...panel } of make().panels) {
      const choices = kinds.get(panel.kind) ?? new Map<string, PanelChoice>();
      if (!choices.has(panel.title)) choices.set(panel.title, { panel, size: at });
      kinds.set(panel.kind, choices);
    }
  return [...kinds].map(([kind, choices]) => ({ kind, choices: [...choices.values()] }));
}
