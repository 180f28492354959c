'use client';

import type { ReactNode } from 'react';
import { BrandMark } from '#components/ui/brand-mark.tsx';
import { useWander } from './use-wander.ts';

/** In the place of a whole wall: why nothing is shown and what will bring it back. Fits a television and a hand. */
export function WallNotice({ title, children }: { title: string; children: ReactNode }) {
  const { x, y } = useWander();
  return (
    <main
      className="flex min-h-dvh cursor-none flex-col items-center justify-center gap-[2vh] p-[4vh] text-center text-balance select-none"
      style={{ transform: `translate(${x}px, ${y}px)` }}
    >
      <BrandMark className="mb-[1vh] size-[max(28px,5.9vh)] rounded-[25%]" />
      <h1 className="text-[max(24px,min(5.4vh,7vw))] leading-tight font-value">{title}</h1>
      <p className="max-w-[34em] text-[max(16px,min(3.2vh,4.4vw))] leading-snug text-ink-2">{children}</p>
    </main>
  );
}
