import { Brand } from '#components/ui/brand.tsx';
import { DemoBadge } from '#components/ui/demo-badge.tsx';
import { PersonMenu } from './person-menu.tsx';
import type { Viewer } from './viewer.ts';

/** The head of pages outside the administration: our name, and who is signed in. */
export function TopBar({ viewer }: { viewer: Viewer }) {
  return (
    <header className="normal-nums flex items-center justify-between gap-4 border-b border-line px-6 py-2 max-sm:px-4">
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <Brand />
        {viewer.isDemo && <DemoBadge />}
      </div>
      <div className="max-w-[280px] min-w-0">
        <PersonMenu viewer={viewer} />
      </div>
    </header>
  );
}
