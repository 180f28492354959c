import { LayoutPanelLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { isAtLeast } from '#lib/domain/role';
import { Brand } from '#components/ui/brand.tsx';
import { DemoBadge } from '#components/ui/demo-badge.tsx';
import { STUDIO } from './admin-pages.ts';
import { PersonMenu } from './person-menu.tsx';
import type { Viewer } from './viewer.ts';

/** The head of pages outside the administration: our name, the way to the studio, and who is signed in, who has a line of their own on a phone. */
export function TopBar({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('admin');
  return (
    <header className="normal-nums flex items-center justify-between gap-4 border-b border-line px-6 py-2 max-sm:flex-wrap max-sm:gap-y-1 max-sm:px-4">
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <Brand />
        {viewer.isDemo && <DemoBadge />}
      </div>
      <div className="flex min-w-0 items-center gap-2 max-sm:w-full max-sm:flex-row-reverse max-sm:justify-between">
        {isAtLeast(viewer.role, STUDIO.least) && (
          <Link
            href={STUDIO.href}
            className="flex min-h-[40px] shrink-0 max-sm:min-h-[44px] items-center gap-2 rounded-lg px-2.5 text-sm font-label text-ink-2 no-underline hover:bg-panel hover:text-ink"
          >
            <LayoutPanelLeft size={16} aria-hidden />
            {t('shell.studio')}
          </Link>
        )}
        <div className="max-w-[280px] min-w-0 max-sm:-ml-2.5 max-sm:max-w-none max-sm:flex-1">
          <PersonMenu viewer={viewer} />
        </div>
      </div>
    </header>
  );
}
