'use client';

import { useEffect, useEffectEvent, type RefObject } from 'react';
import { nextRowIndex } from './row-keys.ts';

interface RowKeys {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  rowPx: number;
  /** Brings a row into view and makes it the one that Tab reaches. */
  onMove: (index: number) => void;
  onEscape: () => void;
}

/** Moves the focus among rows by arrows, Page, Home and End; Escape gives the selection up. */
export function useRowKeys({ scroller, count, rowPx, onMove, onEscape }: RowKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    const at = event.target instanceof HTMLElement ? event.target.dataset['rowIndex'] : undefined;
    if (at === undefined) return;
    if (event.key === 'Escape') {
      onEscape();
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 2);
    const next = nextRowIndex(event.key, { at: Number(at), count, page });
    if (next === null) return;
    event.preventDefault();
    onMove(next);
    focusWhenDrawn(scroller.current, next);
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onKey = (event: KeyboardEvent): void => onKeyDown(event);
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [scroller]);
}

// The row that is wanted may not be drawn before the scroll has been answered.
function focusWhenDrawn(scroller: HTMLElement | null, index: number, triesLeft = 5): void {
  const row = scroller?.querySelector<HTMLElement>(`[data-row-index="${index}"]`);
  if (row) row.focus({ preventScroll: true });
  else if (triesLeft > 0) requestAnimationFrame(() => focusWhenDrawn(scroller, index, triesLeft - 1));
}
