import { describe, expect, it } from 'vitest';
import type { BoardDocument, PanelDocument } from '#lib/domain/board-document';
import { removePanel } from '#lib/domain/edit-board';
import { blended } from '#lib/domain/templates/blended';
import { editedField } from './edited-field.ts';

const board = blended();

function withFirst(change: (panel: PanelDocument) => PanelDocument): BoardDocument {
  return { ...board, panels: board.panels.map((panel, place) => (place === 0 ? change(panel) : panel)) };
}

describe('the field in which a board was edited', () => {
  it('is named by its path, however deep it is', () => {
    expect(editedField(board, { ...board, name: 'Night' })).toBe('name');
    expect(editedField(board, { ...board, masking: { agents: 'hidden' } })).toBe('masking.agents');
    expect(
      editedField(
        board,
        withFirst((panel) => ({ ...panel, title: 'Waiting' })),
      ),
    ).toBe('panels.0.title');
    expect(
      editedField(
        board,
        withFirst((panel) => ({ ...panel, at: { ...panel.at, columns: 9 } })),
      ),
    ).toBe('panels.0.at.columns');
  });

  it('is one that is there only before or after, too', () => {
    expect(editedField(board, { ...board, codes: false })).toBe('codes');
    expect(editedField({ ...board, codes: false }, board)).toBe('codes');
  });

  it('is none where several were, or a panel came or went', () => {
    expect(editedField(board, { ...board, name: 'Night', theme: 'light' })).toBeNull();
    expect(editedField(board, removePanel(board, 'agents'))).toBeNull();
    expect(editedField(board, blended())).toBeNull();
  });
});
