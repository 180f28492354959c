import type { ReactNode } from 'react';
import { PageAccent } from '#components/ui/page-accent.tsx';
import { AdminNav } from './admin-nav.tsx';
import { RestProvider } from './rest-provider.tsx';
import type { Viewer } from './viewer.ts';

/** The frame of every page of administration: where one can go, and a column for what is there; `data-wide` within makes it wider. */
export function AdminShell({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return (
    <div className="grid min-h-dvh text-sm normal-nums max-md:grid-rows-[auto_minmax(0,1fr)] md:grid-cols-[232px_minmax(0,1fr)]">
      <PageAccent />
      <AdminNav viewer={viewer} />
      <main className="min-w-0">
        <div className="flex w-full max-w-[1480px] flex-col gap-5 px-6 py-5 has-[[data-wide]]:max-w-[2200px] max-md:px-4">
          <RestProvider>{children}</RestProvider>
        </div>
      </main>
    </div>
  );
}
