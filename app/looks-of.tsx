import type { ReactNode } from 'react';
import { runtime } from '#server/runtime-access';
import { LooksProvider } from '#components/ui/looks-provider.tsx';

/** Gives a page the installation's looks as they are when it is made. */
export function LooksOf({ children }: { children: ReactNode }) {
  return <LooksProvider looks={runtime().looks.current().looks}>{children}</LooksProvider>;
}
