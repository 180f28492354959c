'use client';

import type { ReactNode } from 'react';

/** What has become of the changes on a page, in sight however long it is, with what to do about them. */
export function SaveBar({ says, children }: { says: string; children: ReactNode }) {
  return (
    <div className="sticky bottom-0 z-10 -mx-6 flex flex-wrap items-center justify-between gap-3 border-t border-line bg-bg px-6 py-3 max-md:-mx-4 max-md:px-4">
      <output className="text-ink-2">{says}</output>
      <div className="ml-auto flex flex-wrap justify-end gap-2">{children}</div>
    </div>
  );
}
