'use client';

import { Tv } from 'lucide-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { EmptyState } from '#components/ui/empty-state.tsx';

/** Where there is no display yet: how a television that was just unboxed becomes one. */
export function NoDisplays({ actions }: { actions: ReactNode }) {
  const origin = useSyncExternalStore(
    () => () => undefined,
    () => location.origin,
    () => '',
  );
  return (
    <EmptyState icon={<Tv size={28} />} title="No television is paired yet" actions={actions}>
      <ol className="mt-2 flex list-decimal flex-col gap-1.5 pl-5 text-left">
        <li>Hang it up, switch it on, and open its browser.</li>
        <li>
          Go to <span className="font-label text-ink wrap-anywhere">{origin}/wall</span>
        </li>
        <li>It shows a code of six characters. Read the QR with a phone, or enter the code here.</li>
        <li>Give it a name and a playlist. It is live a moment later, and stays paired.</li>
      </ol>
    </EmptyState>
  );
}
