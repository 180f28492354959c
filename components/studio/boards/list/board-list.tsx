'use client';

import { FileUp, LayoutPanelLeft, Plus, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useDeferredValue, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { SearchBox } from '#components/ui/search-box.tsx';
import type { OwnerTeam } from '../board-facts.ts';
import { BoardActions } from './board-actions.tsx';
import { BoardTable } from './board-table.tsx';
import type { BoardTask } from './board-task.ts';
import { BoardTaskDialog } from './board-task-dialog.tsx';
import { findBoards, type ListedBoard } from './listed-board.ts';

interface BoardListProps {
  boards: readonly ListedBoard[];
  /** The teams that whoever looks may give a board to. */
  teams: readonly OwnerTeam[];
  /** Whether they may leave one without a team. */
  mayOwnAll: boolean;
  /** Whether they may say what displays show. */
  mayShow: boolean;
  now: number;
}

const FIND_FROM = 9;

/** What the walls can show: all boards, and those that were put away. */
export function BoardList({ boards, teams, mayOwnAll, mayShow, now }: BoardListProps) {
  const t = useTranslations('studio.boards.list');
  const router = useRouter();
  const [task, setTask] = useState<BoardTask>({ kind: 'none' });
  const [text, setText] = useState('');
  const found = findBoards(boards, useDeferredValue(text));
  const inUse = found.filter(({ archivedAt }) => archivedAt === null);
  const away = found.filter(({ archivedAt }) => archivedAt !== null);
  const mayAdd = mayOwnAll || teams.length > 0;
  const add = (
    <>
      <Button onClick={() => setTask({ kind: 'import' })}>
        <FileUp size={16} aria-hidden />
        {t('import')}
      </Button>
      <ButtonLink href="/studio/boards/new" look="primary">
        <Plus size={16} aria-hidden />
        {t('new')}
      </ButtonLink>
    </>
  );
  const actions = (board: ListedBoard) => (
    <BoardActions board={board} mayAdd={mayAdd} mayShow={mayShow} onTask={setTask} />
  );
  return (
    <>
      <PageHead title={t('title')} description={t('about')} actions={mayAdd && boards.length > 0 && add} />
      {!mayAdd && <Notice title={t('lookOnly.title')}>{t('lookOnly.text')}</Notice>}
      {boards.length >= FIND_FROM && <SearchBox label={t('find')} value={text} onChange={setText} />}
      <BoardTable
        caption={t('title')}
        boards={inUse}
        now={now}
        actions={actions}
        empty={
          text.trim() === '' ? (
            <EmptyState
              icon={<LayoutPanelLeft size={28} />}
              title={t(boards.length === 0 ? 'none' : 'allAway')}
              actions={mayAdd && add}
            >
              {t('noneText')}
            </EmptyState>
          ) : (
            <EmptyState
              icon={<Search size={28} />}
              title={t('notFound')}
              actions={<Button onClick={() => setText('')}>{t('showAll')}</Button>}
            >
              {t('notFoundText', { text: text.trim() })}
            </EmptyState>
          )
        }
      />
      {away.length > 0 && (
        <section aria-labelledby="put-away" className="flex flex-col gap-3">
          <h2 id="put-away" className="text-base font-value">
            {t('away')}
          </h2>
          <BoardTable caption={t('awayCaption')} boards={away} now={now} actions={actions} empty={null} />
        </section>
      )}
      <BoardTaskDialog
        task={task}
        teams={teams}
        mayOwnAll={mayOwnAll}
        onClose={() => setTask({ kind: 'none' })}
        onChanged={() => router.refresh()}
        onMade={(id) => router.push(`/studio/boards/${id}`)}
      />
    </>
  );
}
