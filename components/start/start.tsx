import { LayoutPanelLeft, Monitor, Settings2, Smartphone, Table2, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { isAtLeast, type Role } from '#lib/domain/role';
import { PRODUCT } from '#lib/words/product';
import { firstAdminPage, STUDIO } from '#components/admin/shell/admin-pages.ts';
import { TopBar } from '#components/admin/shell/top-bar.tsx';
import type { Viewer } from '#components/admin/shell/viewer.ts';
import { BrandMark } from '#components/ui/brand-mark.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Notice } from '#components/ui/notice.tsx';
import { StartDoors } from './start-doors.tsx';

interface Surface {
  /** Where it opens for somebody of a role, without a page between that only sends on. */
  href: (role: Role) => string;
  key: 'wall' | 'desk' | 'pocket' | 'studio' | 'administration';
  icon: LucideIcon;
  least: Role;
  /** Stands first where the page is as narrow as a phone. */
  isOfPhones?: true;
}

const SURFACES: readonly Surface[] = [
  {
    href: () => '/wall',
    key: 'wall',
    icon: Monitor,
    least: 'viewer',
  },
  {
    href: () => '/desk',
    key: 'desk',
    icon: Table2,
    least: 'supervisor',
  },
  {
    href: () => '/pocket',
    key: 'pocket',
    icon: Smartphone,
    least: 'viewer',
    isOfPhones: true,
  },
  {
    href: () => STUDIO.href,
    key: 'studio',
    icon: LayoutPanelLeft,
    least: STUDIO.least,
  },
  {
    href: (role) => firstAdminPage(role) ?? '/admin',
    key: 'administration',
    icon: Settings2,
    least: 'manager',
  },
];

/** The first page of somebody who is signed in: where they can go. */
export function Start({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('start');
  const common = useTranslations('common');
  const surfaces = SURFACES.filter(({ least }) => isAtLeast(viewer.role, least));
  return (
    <div className="flex min-h-dvh flex-col">
      <TopBar viewer={viewer} />
      <StartFrame title={t('inside.title')} text={t('inside.text')}>
        {viewer.isDemo && <Notice>{common('demonstration.says')}</Notice>}
        <nav
          aria-label={t('surfaces.all')}
          className="grid grid-cols-[repeat(auto-fit,minmax(min(240px,100%),1fr))] gap-4"
        >
          {surfaces.map(({ href, key, icon: Icon, isOfPhones }) => (
            <Link
              key={key}
              href={href(viewer.role)}
              className={classNames(
                'flex flex-col gap-1.5 rounded-desk bg-panel p-6 text-ink no-underline hover:bg-panel-2',
                isOfPhones && 'max-sm:order-first',
              )}
            >
              <Icon size={22} aria-hidden className="mb-2 text-ink-2" />
              <span className="text-lg leading-snug font-value">{t(`surfaces.${key}.name`)}</span>
              <span className="leading-normal text-ink-2">{t(`surfaces.${key}.text`)}</span>
            </Link>
          ))}
        </nav>
      </StartFrame>
    </div>
  );
}

/** The first page of somebody who is not: what this is, and how to come in. */
export function StartOutside({ demoDoor }: { demoDoor: boolean }) {
  const t = useTranslations('start');
  return (
    <StartFrame
      title={
        <>
          <BrandMark className="size-9 rounded-[10px]" />
          {PRODUCT}
        </>
      }
      text={t('outside.text')}
    >
      <StartDoors demoDoor={demoDoor} />
    </StartFrame>
  );
}

interface StartFrameProps {
  title: ReactNode;
  text: string;
  children: ReactNode;
}

function StartFrame({ title, text, children }: StartFrameProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[920px] flex-1 flex-col justify-center gap-8 px-6 py-10 text-[15px] normal-nums [header+&]:min-h-0">
      <header>
        <h1 className="flex items-center gap-4 text-[34px] leading-tight font-value tracking-[-0.02em]">
          {title}
        </h1>
        <p className="mt-3 max-w-[52ch] text-lg leading-normal text-ink-2">{text}</p>
      </header>
      {children}
    </main>
  );
}
