'use client';

import { LockKeyhole } from 'lucide-react';
import { usePathname, useSearchParams } from 'next/navigation';
import type { Denial } from '#components/live/denial.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';

/** In the place of the whole desk: why nothing is shown, and the way back in where there is one. */
export function DeskDenied({ denial }: { denial: Denial }) {
  const path = usePathname();
  const search = useSearchParams().toString();
  const here = search === '' ? path : `${path}?${search}`;
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <h1 className="sr-only">Desk</h1>
      <div className="w-full max-w-[560px]">
        {denial === 'signed-out' ? (
          <EmptyState
            icon={<LockKeyhole size={28} />}
            title="You are signed out"
            actions={
              <ButtonLink look="primary" href={`/sign-in?next=${encodeURIComponent(here)}`} prefetch={false}>
                Sign in
              </ButtonLink>
            }
          >
            The tables are put away. Once you sign in, here or in another tab, they come back.
          </EmptyState>
        ) : (
          <EmptyState
            icon={<LockKeyhole size={28} />}
            title="You may not see this any more"
            actions={
              <ButtonLink look="plain" href="/" prefetch={false}>
                To the first page
              </ButtonLink>
            }
          >
            Your rights have changed. An administrator can give them back; the tables then return by
            themselves.
          </EmptyState>
        )}
      </div>
    </main>
  );
}
