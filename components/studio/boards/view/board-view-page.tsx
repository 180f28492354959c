'use client';

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
  const { document, team, archivedAt, mayEdit } = board;
  return (
    <>
      <BoardHead board={board} name={document.name} now={now} />
      <Notice title={archivedAt === null ? 'You look at this board here' : 'This board was put away'}>
        {archivedAt === null || !mayEdit
          ? `It is changed by ${team ? `supervisors in the team ${team.name} and by managers` : 'managers'}. What you see is the draft.`
          : 'Take it out again, in the list of boards, to change it.'}
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
