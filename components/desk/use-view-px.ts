'use client';

import { useLayoutEffect, useState, type RefObject } from 'react';

/** What a scroller shows of its content, across. */
export interface ViewPx {
  /** In steps: one pixel more is no reason to draw. */
  leftPx: number;
  widthPx: number;
}

const STEP_PX = 120;

/** How far a scroller is scrolled across and how wide it is; nothing wide until it stands. */
export function useViewPx(scroller: RefObject<HTMLElement | null>): ViewPx {
  const [view, setView] = useState<ViewPx>({ leftPx: 0, widthPx: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = (): void => {
      const leftPx = Math.floor(Math.max(0, element.scrollLeft) / STEP_PX) * STEP_PX;
      const widthPx = element.clientWidth;
      setView((last) => (last.leftPx === leftPx && last.widthPx === widthPx ? last : { leftPx, widthPx }));
    };
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return view;
}
