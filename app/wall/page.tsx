import type { Metadata } from 'next';
import { defaultBoard } from '#lib/domain/default-board';
import { currentCaller } from '#server/auth/current-caller';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { BoardView } from '#components/wall/board-view.tsx';

export const metadata: Metadata = { title: 'Wall' };

export default function WallPage() {
  const caller = currentCaller();
  return (
    <LiveProvider>
      <BoardView
        board={defaultBoard({ connectionId: 'five9', columnRoles: {} })}
        isDemo={caller.kind === 'person' && caller.isDemo}
      />
    </LiveProvider>
  );
}
