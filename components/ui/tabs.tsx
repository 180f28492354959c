'use client';

import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

interface TabsProps {
  /** What the tabs are of; read out. */
  label: string;
  tabs: readonly { key: string; name: string; content: ReactNode }[];
  value: string;
  onChange: (key: string) => void;
}

/** A few sides of one thing, one at a time. */
export function Tabs({ label, tabs, value, onChange }: TabsProps) {
  return (
    <Radix.Root value={value} onValueChange={onChange} className="flex min-w-0 flex-col gap-4">
      <Radix.List aria-label={label} className="flex gap-1 rounded-lg bg-panel p-1">
        {tabs.map(({ key, name }) => (
          <Radix.Trigger
            key={key}
            value={key}
            className="min-h-[32px] flex-1 cursor-pointer rounded-md px-3 text-sm font-label text-ink-2 hover:text-ink data-[state=active]:bg-line data-[state=active]:text-ink max-sm:min-h-[42px]"
          >
            {name}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map(({ key, content }) => (
        <Radix.Content key={key} value={key} className="flex flex-col gap-4 outline-offset-4">
          {content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
