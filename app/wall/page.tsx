import type { Metadata } from 'next';
import type { Board } from '#lib/domain/board';
import type { ConnectionSettings } from '#lib/domain/connection-settings';
import { defaultBoard } from '#lib/domain/default-board';
import { currentCaller } from '#server/auth/current-caller';
import type { Viewer } from '#components/admin/shell/viewer.ts';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { BoardView } from '#components/wall/board-view.tsx';
import { NoBoard } from '#components/wall/no-board.tsx';
import { seenConnections } from '../seen-connections.ts';
import { viewerOf } from '../viewer-of.ts';

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
  const viewer = caller.kind === 'person' ? viewerOf(caller) : null;
  return (
    <LiveProvider>
      {settings ? (
        <BoardView board={boardFor(settings, viewer)} isDemo={viewer?.isDemo ?? false} />
      ) : (
        <NoBoard awaited={typeof asked === 'string' ? asked : null} isScoped={viewer?.isScoped ?? false} />
      )}
    </LiveProvider>
  );
}

/** The figures of part of a floor are never headed as those of all of it. */
function boardFor({ id, columnRoles }: ConnectionSettings, viewer: Viewer | null): Board {
  const board = defaultBoard({ connectionId: id, columnRoles });
  return viewer?.isScoped ? { ...board, name: viewer.scope } : board;
}
