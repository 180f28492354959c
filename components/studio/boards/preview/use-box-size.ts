'use client';

import { useCallback, useState } from 'react';

interface BoxSize {
  width: number;
  height: number;
}

/** How large an element is, in px; 0 before it is known. Give it the ref. */
export function useBoxSize(): readonly [ref: (element: HTMLElement | null) => void, size: BoxSize] {
  const [size, setSize] = useState<BoxSize>({ width: 0, height: 0 });
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      setSize({ width, height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
