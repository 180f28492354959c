'use client';

import { useEffect, useEffectEvent, type ReactNode, type RefObject } from 'react';

interface SettingsSideProps {
  ref: RefObject<HTMLDivElement | null>;
  /** A field was left. */
  onSettled: () => void;
  /** Escape, where nothing within had a use for it. */
  onLeave: () => void;
  children: ReactNode;
}

/** Beside the stage, with a scroll of its own where there is room for both. */
export function SettingsSide({ ref, onSettled, onLeave, children }: SettingsSideProps) {
  const settle = useEffectEvent(onSettled);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onLeave();
  });
  useEffect(() => {
    const side = ref.current;
    const left = (): void => settle();
    const pressed = (event: KeyboardEvent): void => press(event);
    side?.addEventListener('focusout', left);
    side?.addEventListener('keydown', pressed);
    return () => {
      side?.removeEventListener('focusout', left);
      side?.removeEventListener('keydown', pressed);
    };
  }, [ref]);
  return (
    <div
      ref={ref}
      className="min-w-0 lg:sticky lg:top-5 lg:-m-1 lg:max-h-[calc(100dvh-32px)] lg:overflow-y-auto lg:p-1"
    >
      {children}
    </div>
  );
}

/** Scrolls to the panel that is open, where the settings have a scroll of their own; the page itself stays where it is. */
export function bringIntoSight(side: HTMLElement | null): void {
  const item = side?.querySelector('li:has([aria-expanded=true])');
  if (!side || !item) return;
  const top = item.getBoundingClientRect().top - side.getBoundingClientRect().top;
  const isSeen = top >= 0 && top < side.clientHeight * 0.4;
  if (!isSeen) side.scrollTop += top - 48;
}
