'use client';

import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { CANVAS, placeCanvas, shiftAt } from './canvas-place.ts';
import { readWallSettings } from './wall-settings.ts';

const MINUTE_MS = 60_000;

/**
 * The fixed canvas, scaled as a whole by one transform into whatever screen there is. It is not shown before the
 * screen's size is known. Its place wanders by up to 3 px, a step a minute, against burn-in.
 */
export function Canvas({ children }: { children: ReactNode }) {
  const screen = useSyncExternalStore(onResize, readScreen, () => '');
  const minute = useMinute();
  if (screen === '') return <div className="fixed inset-0 bg-bg" />;
  const [width = 0, height = 0] = screen.split(' ').map(Number);
  const { scale, left, top } = placeCanvas({ width, height }, readWallSettings(window.location.search));
  const shift = shiftAt(minute);
  const x = left + shift.x * scale;
  const y = top + shift.y * scale;
  return (
    <div className="fixed inset-0 cursor-none overflow-hidden bg-bg select-none">
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

function useMinute(): number {
  const [minute, setMinute] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMinute((last) => last + 1), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return minute;
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

function readScreen(): string {
  return `${window.innerWidth} ${window.innerHeight}`;
}
