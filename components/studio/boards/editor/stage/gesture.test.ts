import { describe, expect, it } from 'vitest';
import type { GridPlace } from '#lib/domain/board-document';
import { blended } from '#lib/domain/templates/blended';
import { type Gesture, gestureOutcome } from './gesture.ts';

const document = blended();

function outcome(held: Partial<Gesture>, by: { x: number; y: number }) {
  const gesture: Gesture = { panel: 'calls-waiting', by: 'move', from: { x: 3, y: 5 }, document, ...held };
  const found = gestureOutcome(gesture, { x: gesture.from.x + by.x, y: gesture.from.y + by.y });
  if (!found) throw new Error('There is no such panel');
  const at = (id: string): GridPlace | undefined => found.document.panels.find((one) => one.id === id)?.at;
  return { ...found, at };
}

describe('a panel that is dragged', () => {
  it('follows the pointer from cell to cell', () => {
    expect(outcome({}, { x: 0.4, y: 0.4 }).kind).toBe('stayed');
    expect(outcome({}, { x: 1.6, y: 0 }).wanted).toMatchObject({ column: 2, row: 0 });
    expect(outcome({}, { x: -30, y: 90 }).wanted).toMatchObject({ column: 0, row: 34 });
  });

  it('changes places with the panel that the pointer is over', () => {
    const { kind, at, with: other } = outcome({}, { x: 12, y: 0 });
    expect(kind).toBe('exchanged');
    expect(other).toBe('longest-wait');
    expect(at('calls-waiting')).toEqual({ column: 11, row: 0, columns: 13, rows: 14 });
    expect(at('longest-wait')).toEqual({ column: 0, row: 0, columns: 11, rows: 14 });
  });

  it('is nothing when the panel is gone', () => {
    expect(
      gestureOutcome({ panel: 'none', by: 'move', from: { x: 0, y: 0 }, document }, { x: 1, y: 1 }),
    ).toBeNull();
  });
});

describe('a panel that is taken by an edge or a corner', () => {
  it('moves that edge, and its neighbour’s with it', () => {
    const { kind, at } = outcome({ by: 'e' }, { x: 2.2, y: 7 });
    expect(kind).toBe('sized');
    expect(at('calls-waiting')).toEqual({ column: 0, row: 0, columns: 13, rows: 14 });
    expect(at('longest-wait')).toEqual({ column: 13, row: 0, columns: 11, rows: 14 });
  });

  it('moves two edges by a corner', () => {
    expect(outcome({ panel: 'longest-wait', by: 'sw' }, { x: -1, y: -2 }).at('longest-wait')).toEqual({
      column: 10,
      row: 0,
      columns: 14,
      rows: 12,
    });
  });
});
