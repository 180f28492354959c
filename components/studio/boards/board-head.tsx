'use client';

import { ChevronLeft, History, Monitor, SearchCode } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { BoardSummary } from '#lib/domain/board-view';
import { explainPath } from '#lib/domain/explain/explain-path';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';

interface BoardHeadProps {
  board: BoardSummary;
  /** As it is called now. */
  name: string;
  now: number;
  actions?: ReactNode;
  /** A page below that of the board: it leads back up to it, and not to itself. */
  isBelow?: boolean;
}

/** The top of every page of one board: whose it is, what walls show of it, where else to go. */
export function BoardHead({ board, name, now, actions, isBelow = false }: BoardHeadProps) {
  const t = useTranslations('studio.boards.head');
  const { id, team, published, archivedAt } = board;
  return (
    <div className="flex flex-col gap-2">
      {isBelow ? (
        <Back href={`/studio/boards/${id}`}>{board.name}</Back>
      ) : (
        <Back href="/studio/boards">{t('boards')}</Back>
      )}
      <PageHead
        title={name.trim() || t('unnamed')}
        description={
          <>
            {team ? t('team', { name: team.name }) : t('noTeam')} ·{' '}
            {published
              ? t.rich('published', {
                  number: published.number,
                  by: published.by,
                  when: () => <RelativeTime at={published.at} now={now} />,
                })
              : t('unpublished')}
          </>
        }
        actions={
          <>
            {published && archivedAt === null && (
              <ButtonLink href={`/wall?board=${id}`}>
                <Monitor size={15} aria-hidden />
                {t('wall')}
              </ButtonLink>
            )}
            {published && archivedAt === null && (
              <ButtonLink href={explainPath({ board: id })} prefetch={false}>
                <SearchCode size={15} aria-hidden />
                {t('explained')}
              </ButtonLink>
            )}
            {published && !isBelow && (
              <ButtonLink href={`/studio/boards/${id}/versions`}>
                <History size={15} aria-hidden />
                {t('versions')}
              </ButtonLink>
            )}
            {actions}
          </>
        }
      />
    </div>
  );
}

function Back({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="flex w-fit items-center gap-1 text-[13px] text-ink-2 no-underline hover:text-ink max-sm:min-h-[32px]"
    >
      <ChevronLeft size={15} aria-hidden />
      {children}
    </Link>
  );
}
