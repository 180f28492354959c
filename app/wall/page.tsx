import type { Metadata } from 'next';
import { defaultBoard } from '#lib/domain/default-board';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { BoardView } from '#components/wall/board-view.tsx';

export const metadata: Metadata = { title: 'Wall' };

export default function WallPage() {
  return (
    <LiveProvider>
      <BoardView board={defaultBoard({ connectionId: 'five9', columnRoles: {} })} />
    </LiveProvider>
  );
}
