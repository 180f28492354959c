import type { Metadata } from 'next';
import { defaultBoard } from '#lib/domain/default-board';
import { currentCaller } from '#server/auth/current-caller';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { BoardView } from '#components/wall/board-view.tsx';
import { NoBoard } from '#components/wall/no-board.tsx';
import { seenConnections } from '../seen-connections.ts';

export const metadata: Metadata = { title: 'Wall' };

interface WallProps {
  searchParams: Promise<{ connection?: string | string[] }>;
}

/** The wall of the connection that is asked for, else of the first that may be seen; never of another than the one asked for. */
export default async function WallPage({ searchParams }: WallProps) {
  const { connection: asked } = await searchParams;
  const caller = currentCaller();
  const seen = seenConnections(caller);
  const settings = asked === undefined ? seen[0] : seen.find(({ id }) => id === asked);
  const isDemo = caller.kind === 'person' && caller.isDemo;
  const isScoped = caller.kind === 'person' && caller.scope.kind === 'some';
  return (
    <LiveProvider>
      {settings ? (
        <BoardView
          board={defaultBoard({ connectionId: settings.id, columnRoles: settings.columnRoles })}
          isDemo={isDemo}
        />
      ) : (
        <NoBoard awaited={typeof asked === 'string' ? asked : null} isScoped={isScoped} />
      )}
    </LiveProvider>
  );
}
