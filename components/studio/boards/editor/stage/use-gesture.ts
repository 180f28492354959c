'use client';

import { useRef, useState, type PointerEvent } from 'react';
import { BOARD_ROOM, PANEL_GAP_PX } from '#lib/domain/board-grid';
import type { BoardDocument, Grid } from '#lib/domain/board-document';
import { CANVAS } from '#components/wall/canvas-place.ts';
import { gestureOutcome, type CellPoint, type Gesture, type GestureOutcome } from './gesture.ts';

/** Nearer than this to where it went down, a pointer has only pressed. */
const SLACK_PX = 4;

interface Held {
  pointer: number;
  gesture: Gesture;
  x: number;
  y: number;
}

interface Drawn {
  gesture: Gesture;
  outcome: GestureOutcome;
}

interface GestureOptions {
  document: BoardDocument;
  /** The element that covers the canvas. */
  canvas: () => HTMLElement | null;
  onDrop: (gesture: Gesture, outcome: GestureOutcome) => void;
}

/**
 * A panel in the hand of a pointer, from the press to where it is let go. Nothing is changed before; a board that changes
 * meanwhile by other hands ends it.
 */
export function useGesture({ document, canvas, onDrop }: GestureOptions) {
  const held = useRef<Held | null>(null);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const now = drawn?.gesture.document === document ? drawn : null;

  const cancel = (): void => {
    held.current = null;
    setDrawn(null);
  };
  return {
    /** What is in hand and what letting go would do. */
    now,
    cancel,
    hold: (event: PointerEvent<HTMLElement>, taken: Pick<Gesture, 'panel' | 'by'>): void => {
      const from = pointOf(event, canvas(), document.grid);
      if (!from || !event.isPrimary || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = {
        pointer: event.pointerId,
        gesture: { ...taken, from, document },
        x: event.clientX,
        y: event.clientY,
      };
    },
    /** Whether the event was of the pointer that holds a panel. */
    drag: (event: PointerEvent<HTMLElement>): boolean => {
      const hold = held.current;
      if (hold?.pointer !== event.pointerId) return false;
      if (hold.gesture.document !== document) {
        cancel();
        return false;
      }
      const isSlack = Math.hypot(event.clientX - hold.x, event.clientY - hold.y) < SLACK_PX;
      const to = pointOf(event, canvas(), document.grid);
      const outcome = to && gestureOutcome(hold.gesture, to);
      if (outcome && (drawn || !isSlack)) setDrawn({ gesture: hold.gesture, outcome });
      return true;
    },
    /** Whether there was more than a press. */
    drop: (event: PointerEvent<HTMLElement>): boolean => {
      if (held.current?.pointer !== event.pointerId) return false;
      cancel();
      if (!now) return false;
      onDrop(now.gesture, now.outcome);
      return true;
    },
  };
}

/** Where on the board's grid a pointer is. */
function pointOf(event: PointerEvent, canvas: HTMLElement | null, grid: Grid): CellPoint | null {
  if (!canvas) return null;
  const { left, top, width } = canvas.getBoundingClientRect();
  const scale = width / CANVAS.width;
  return {
    x: ((event.clientX - left) / scale - BOARD_ROOM.x) / ((BOARD_ROOM.width + PANEL_GAP_PX) / grid.columns),
    y: ((event.clientY - top) / scale - BOARD_ROOM.y) / ((BOARD_ROOM.height + PANEL_GAP_PX) / grid.rows),
  };
}
