'use client';

import { useTranslations } from 'next-intl';
import type { BoardView } from '#lib/domain/board-view';
import { Notice } from '#components/ui/notice.tsx';
import type { BoardConnection } from '../board-facts.ts';
import { BoardHead } from '../board-head.tsx';
import { BoardPreview } from '../preview/board-preview.tsx';
import { BoardInWords } from './board-in-words.tsx';

interface BoardViewPageProps {
  board: BoardView;
  connections: readonly BoardConnection[];
  isDemo: boolean;
  now: number;
}

/** A board for who may look at it and not change it. */
export function BoardViewPage({ board, connections, isDemo, now }: BoardViewPageProps) {
  const t = useTranslations('studio.boards.view');
  const { document, team, archivedAt, mayEdit } = board;
  return (
    <>
      <BoardHead board={board} name={document.name} now={now} />
      <Notice title={t(archivedAt === null ? 'lookOnly' : 'wasPutAway')}>
        {archivedAt !== null && mayEdit
          ? t('takeOut')
          : team
            ? t('changedByTeam', { name: team.name })
            : t('changedByManagers')}
      </Notice>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_360px] 2xl:grid-cols-[minmax(0,1fr)_400px]">
        <BoardPreview document={document} connections={connections} isDemo={isDemo} />
        <div className="flex min-w-0 flex-col gap-4">
          <BoardInWords
            document={document}
            connections={connections}
            published={board.published && archivedAt === null ? board.id : null}
          />
        </div>
      </div>
    </>
  );
}
