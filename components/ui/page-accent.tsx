'use client';

import { AccentLine } from './accent-line.tsx';
import { useLooks } from './looks-provider.tsx';

/** The company's colour along the top of a page; nothing while there is none. */
export function PageAccent() {
  const { accent } = useLooks();
  return accent === null ? null : (
    <AccentLine colour={accent} className="pointer-events-none fixed inset-x-0 top-0 z-30 h-[3px]" />
  );
}
