'use client';

import { useSyncExternalStore, type ReactNode } from 'react';
import type { BoardTheme } from '#lib/domain/board-document';
import { CANVAS, placeCanvas } from './canvas-place.ts';
import { useWander } from './use-wander.ts';
import type { WallSettings } from './wall-settings.ts';

interface CanvasProps {
  settings: WallSettings;
  theme?: BoardTheme;
  /** False while what is on it is drawn for later. */
  isSeen?: boolean;
  children: ReactNode;
}

/**
 * The fixed canvas, scaled as a whole by one transform into whatever screen there is. It is not shown before the
 * screen's size is known. Its place wanders by up to 3 px, a step a minute, against burn-in.
 */
export function Canvas({ settings, theme = 'dark', isSeen = true, children }: CanvasProps) {
  const screen = useSyncExternalStore(onResize, readScreen, () => '');
  const shift = useWander();
  if (screen === '') return <div data-theme={theme} className="fixed inset-0 bg-bg" />;
  const [width = 0, height = 0] = screen.split(' ').map(Number);
  const { scale, left, top } = placeCanvas({ width, height }, settings);
  const x = left + shift.x * scale;
  const y = top + shift.y * scale;
  return (
    <div
      data-theme={theme}
      aria-hidden={!isSeen}
      className={`fixed inset-0 cursor-none overflow-hidden bg-bg text-ink select-none ${isSeen ? '' : 'invisible'}`}
    >
      <main
        className="absolute top-0 left-0 origin-top-left bg-bg"
        style={{
          width: CANVAS.width,
          height: CANVAS.height,
          transform: `translate(${x}px, ${y}px) scale(${scale})`,
        }}
      >
        {children}
      </main>
    </div>
  );
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

function readScreen(): string {
  return `${window.innerWidth} ${window.innerHeight}`;
}
