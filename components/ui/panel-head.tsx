import type { ReactNode } from 'react';

/** The one line above a list: what it is, and how much of it is to be seen. */
export function PanelHead({ title, note }: { title: string; note: ReactNode }) {
  return (
    <header className="flex h-[40px] items-center justify-between gap-6 text-wall-label leading-none whitespace-nowrap">
      <h2 className="font-label text-ink">{title}</h2>
      <span className="truncate py-1 text-ink-2">{note}</span>
    </header>
  );
}
