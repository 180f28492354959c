'use client';

import { useEffect, type RefObject } from 'react';

/** Calls `onDismiss` when the reader turns away from an open place: Escape in it, focus leaving it, a press elsewhere. */
export function useDismiss(
  place: RefObject<HTMLElement | null>,
  open: boolean,
  onDismiss: (by: 'escape' | 'leaving') => void,
): void {
  useEffect(() => {
    const element = place.current;
    if (!open || !element) return;
    const end = new AbortController();
    const isInside = (target: EventTarget | null): boolean =>
      target instanceof Node && element.contains(target);
    document.addEventListener('pointerdown', ({ target }) => !isInside(target) && onDismiss('leaving'), {
      signal: end.signal,
    });
    element.addEventListener(
      'focusout',
      ({ relatedTarget }) => relatedTarget !== null && !isInside(relatedTarget) && onDismiss('leaving'),
      { signal: end.signal },
    );
    element.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDismiss('escape');
      },
      { signal: end.signal },
    );
    return () => end.abort();
  }, [place, open, onDismiss]);
}
