'use client';

import { useCallback, useState } from 'react';

/** How wide an element is, in px; 0 before it is known. Give it the ref. */
export function useBoxWidth(): readonly [ref: (element: HTMLElement | null) => void, widthPx: number] {
  const [widthPx, setWidthPx] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidthPx(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, widthPx];
}
