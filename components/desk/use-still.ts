'use client';

import { useEffect, useState, type RefObject } from 'react';

/**
 * Whether the reader is at a place: the pointer is over it, or the keyboard's focus is in it. A row that was clicked
 * keeps the focus without being read any longer, so only focus that shows counts.
 */
export function useStill(place: RefObject<HTMLElement | null>): boolean {
  const [pointed, setPointed] = useState(false);
  const [keyed, setKeyed] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const end = new AbortController();
    const on = (name: string, run: (event: Event) => void): void =>
      element.addEventListener(name, run, { signal: end.signal });
    on('pointerenter', () => setPointed(true));
    on('pointerleave', () => setPointed(false));
    on('focusin', ({ target }) => setKeyed(target instanceof Element && target.matches(':focus-visible')));
    on('focusout', () => setKeyed(false));
    return () => end.abort();
  }, [place]);
  return pointed || keyed;
}
