import { useEffect, type RefObject } from 'react';

const LOOK_EVERY_MS = 1_000;

/**
 * Takes the focus back from a frame whose page has taken it, for whoever had it before. A page can do so although nobody
 * can click on it, and `inert` does not keep it from that; not every browser tells of it, so one looks too.
 */
export function useKeptFocus(frame: RefObject<HTMLIFrameElement | null>): void {
  useEffect(() => {
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof Element && target !== frame.current) last = target;
    };
    const forget = (): void => {
      if (document.activeElement !== frame.current) last = null;
    };
    const look = (): void => {
      if (frame.current === null || document.activeElement !== frame.current) return;
      frame.current.blur();
      window.focus();
      if (last instanceof HTMLElement && last.isConnected) last.focus({ preventScroll: true });
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    window.addEventListener('blur', look);
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget);
    return () => {
      clearInterval(timer);
      window.removeEventListener('blur', look);
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget);
    };
  }, [frame]);
}
