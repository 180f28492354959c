'use client';

import { ChevronDown, LayoutDashboard, Monitor, Table2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';
import { isAtLeast } from '#lib/domain/role';
import { Brand } from '#components/ui/brand.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { DemoBadge } from '#components/ui/demo-badge.tsx';
import { usePagePath } from '#components/ui/use-page-path.ts';
import { ADMIN_PAGES, type AdminPage } from './admin-pages.ts';
import { NavIcon } from './nav-icon.tsx';
import { PersonMenu } from './person-menu.tsx';
import type { Viewer } from './viewer.ts';

/** The pages this person may open. On a narrow screen one line that opens. */
export function AdminNav({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('admin');
  const path = usePagePath();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === path;
  const groups = ADMIN_PAGES.map(({ group, pages }) => ({
    group,
    pages: pages.filter(({ least }) => isAtLeast(viewer.role, least)),
  })).filter(({ pages }) => pages.length > 0);
  const current = groups.flatMap(({ pages }) => pages).find(({ href }) => isAt(path, href));
  return (
    <nav
      aria-label={t('shell.name')}
      className="flex min-h-0 flex-col gap-4 border-line px-3 py-[18px] max-md:grid max-md:grid-cols-[auto_1fr] max-md:items-center max-md:gap-x-3 max-md:gap-y-0 max-md:border-b max-md:py-2 md:sticky md:top-0 md:z-20 md:h-dvh md:gap-3 md:border-r md:pb-3"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-2.5 pb-1 max-md:flex-col max-md:items-start max-md:gap-1 max-md:px-1 max-md:pb-0">
        <Brand />
        {viewer.isDemo && <DemoBadge />}
      </div>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpenAt(open ? null : path)}
        className="flex min-h-[40px] cursor-pointer items-center justify-between gap-2 rounded-lg border border-line bg-panel-2 px-3 text-sm font-label md:hidden"
      >
        {current ? t(`shell.pages.${current.page}`) : t('shell.name')}
        <ChevronDown size={16} aria-hidden />
      </button>
      <div
        className={classNames(
          'flex min-h-0 flex-1 flex-col max-md:col-span-2 max-md:pt-3 max-md:pb-1',
          !open && 'max-md:hidden',
        )}
      >
        {/* Wherever the list is, whoever is here stands below it. */}
        <div className="-mx-3 flex min-h-0 flex-1 flex-col gap-3.5 px-3 pb-3 md:overflow-y-auto">
          {groups.map(({ group, pages }) => (
            <NavGroup key={group} title={t(`shell.groups.${group}`)}>
              {pages.map((page) => (
                <NavLink key={page.href} page={page} current={isAt(path, page.href)} />
              ))}
            </NavGroup>
          ))}
          <NavGroup title={t('shell.surfaces.all')}>
            <SurfaceLink
              href="/wall"
              icon={<Monitor size={16} aria-hidden />}
              name={t('shell.surfaces.wall')}
            />
            <SurfaceLink
              href="/desk"
              icon={<Table2 size={16} aria-hidden />}
              name={t('shell.surfaces.desk')}
            />
            <SurfaceLink
              href="/"
              icon={<LayoutDashboard size={16} aria-hidden />}
              name={t('shell.surfaces.start')}
            />
          </NavGroup>
        </div>
        <div className="border-t border-line pt-3">
          <PersonMenu viewer={viewer} opens="up" />
        </div>
      </div>
    </nav>
  );
}

const LINK =
  'flex min-h-[32px] items-center gap-2.5 rounded-lg px-2.5 text-sm font-label text-ink-2 no-underline hover:bg-panel hover:text-ink aria-[current]:bg-panel-2 aria-[current]:text-ink max-md:min-h-[44px]';

function NavGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-1 px-2.5 text-xs font-label text-ink-3">{title}</h2>
      <ul className="flex flex-col gap-0.5">{children}</ul>
    </section>
  );
}

function NavLink({ page, current }: { page: AdminPage; current: boolean }) {
  const t = useTranslations('admin');
  return (
    <li>
      <Link href={page.href} className={LINK} aria-current={current ? 'page' : undefined}>
        <NavIcon icon={page.page} />
        {t(`shell.pages.${page.page}`)}
      </Link>
    </li>
  );
}

function SurfaceLink({ href, icon, name }: { href: string; icon: ReactNode; name: string }) {
  return (
    <li>
      <Link href={href} className={LINK}>
        {icon}
        {name}
      </Link>
    </li>
  );
}

function isAt(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
