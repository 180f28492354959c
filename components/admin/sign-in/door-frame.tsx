import type { ReactNode } from 'react';
import { Brand } from '#components/ui/brand.tsx';

/** The frame of the pages by which people come in: one narrow column in the middle. */
export function DoorFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[440px] flex-col justify-center gap-6 px-5 py-10 text-sm normal-nums">
      <Brand className="self-start" />
      <div className="flex flex-col gap-5 rounded-desk bg-panel p-6 max-sm:p-5">
        <h1 className="text-[21px] leading-tight font-value tracking-[-0.015em]">{title}</h1>
        {children}
      </div>
    </main>
  );
}
