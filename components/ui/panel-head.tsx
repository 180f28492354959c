import type { ReactNode } from 'react';

interface PanelHeadProps {
  title: string;
  note: ReactNode;
  /** The note must be read: of old data, since when. The title gives way to it then; else it is the note that goes. */
  insists?: boolean;
}

/** The one line above a list: what it is, and how much of it is to be seen. */
export function PanelHead({ title, note, insists = false }: PanelHeadProps) {
  return (
    <header
      className={`flex h-[40px] justify-between gap-x-6 overflow-hidden text-wall-label leading-[40px] whitespace-nowrap ${insists ? '' : 'flex-wrap'}`}
    >
      <h2 className="max-w-full min-w-0 truncate font-label text-ink">{title}</h2>
      <span className={`text-ink-2 ${insists ? 'shrink-0' : ''}`}>{note}</span>
    </header>
  );
}
