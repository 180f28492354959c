import type { ReactNode } from 'react';
import { currentPerson } from '#server/auth/current-caller';
import { AdminShell } from '#components/admin/shell/admin-shell.tsx';
import { LooksOf } from '../looks-of.tsx';
import { viewerOf } from '../viewer-of.ts';
import { WordsOf } from '../words-of.tsx';

// Who asks is known to the server's own storage, which Next does not see: nothing below is ever made beforehand.
export const dynamic = 'force-dynamic';

export default async function StudioLayout({ children }: { children: ReactNode }) {
  return (
    <WordsOf
      places={['boards', 'common', 'admin', 'live', 'studio', 'metrics', 'panels', 'wall', 'problems']}
    >
      <LooksOf>
        <AdminShell viewer={await viewerOf(currentPerson('supervisor'))}>{children}</AdminShell>
      </LooksOf>
    </WordsOf>
  );
}
