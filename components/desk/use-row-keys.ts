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

/**
 * Moves the focus among rows by arrows, Page, Home and End; up from the first into the headers; Escape gives the
 * selection up. Returns the way to put the focus on a row from elsewhere.
 */
export function useRowKeys({ scroller, count, rowPx, onMove, onEscape }: RowKeys): (index: number) => void {
  const focusRow = (index: number): void => {
    onMove(index);
    focusWhenDrawn(scroller.current, index);
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    const at = event.target instanceof HTMLElement ? event.target.dataset['rowIndex'] : undefined;
    if (at === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      onEscape();
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 2);
    const next = nextRowIndex(event.key, { at: Number(at), count, page });
    if (next === null) return;
    event.preventDefault();
    if (event.key === 'ArrowUp' && Number(at) === 0) focusHeaders(scroller.current);
    else focusRow(next);
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onKey = (event: KeyboardEvent): void => onKeyDown(event);
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [scroller]);
  return focusRow;
}

function focusHeaders(scroller: HTMLElement | null): void {
  scroller?.querySelector<HTMLElement>('[role="columnheader"] [tabindex="0"]')?.focus();
}

// The row that is wanted may not be drawn before the scroll has been answered.
function focusWhenDrawn(scroller: HTMLElement | null, index: number, triesLeft = 5): void {
  const row = scroller?.querySelector<HTMLElement>(`[data-row-index="${index}"]`);
  if (row) row.focus({ preventScroll: true });
  else if (triesLeft > 0) requestAnimationFrame(() => focusWhenDrawn(scroller, index, triesLeft - 1));
}
