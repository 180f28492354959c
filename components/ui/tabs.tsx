'use client';

import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

interface Tab {
  value: string;
  label: string;
  /** Stands after the label, a count. */
  note?: string | undefined;
  content: ReactNode;
}

interface TabsProps {
  /** What they are parts of. */
  label: string;
  tabs: readonly Tab[];
  value: string;
  onChange: (value: string) => void;
}

/** Parts of one thing, one in view at a time. Arrow keys go along them. */
export function Tabs({ label, tabs, value, onChange }: TabsProps) {
  return (
    <Radix.Root value={value} onValueChange={onChange} className="flex min-w-0 flex-col gap-4">
      <Radix.List
        aria-label={label}
        className="flex gap-1 overflow-x-auto border-b border-line text-sm [scrollbar-width:none]"
      >
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            className="-mb-px flex min-h-[36px] shrink-0 cursor-pointer items-center gap-2 border-b-2 border-transparent px-3 font-label text-ink-2 -outline-offset-2 hover:text-ink data-[state=active]:border-ink data-[state=active]:text-ink max-sm:min-h-[44px]"
          >
            {tab.label}
            {tab.note !== undefined && (
              <span className="rounded-md bg-line px-1.5 text-xs text-ink-2">{tab.note}</span>
            )}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="min-w-0">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
