'use client';

import { usePathname, useSearchParams } from 'next/navigation';

/** The path of the page one is on. Next knows none on a wall alone, where nothing asks for it. */
export function usePagePath(): string {
  return usePathname() ?? '/';
}

/** What its address asks for, behind the path. */
export function usePageSearch(): URLSearchParams {
  return useSearchParams() ?? new URLSearchParams();
}

/** Both: `/desk?type=ACDStatus`. */
export function usePageAddress(): string {
  const path = usePagePath();
  const search = usePageSearch().toString();
  return search === '' ? path : `${path}?${search}`;
}
