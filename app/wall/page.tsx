import type { Metadata } from 'next';
import { defaultBoard } from '#lib/domain/default-board';
import { currentCaller } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { BoardView } from '#components/wall/board-view.tsx';
import { NoBoard } from '#components/wall/no-board.tsx';

export const metadata: Metadata = { title: 'Wall' };

interface WallProps {
  searchParams: Promise<{ connection?: string | string[] }>;
}

/** The wall of the connection that is asked for, else of the first; never of another than the one asked for. */
export default async function WallPage({ searchParams }: WallProps) {
  const { connection: asked } = await searchParams;
  const plans = runtime().fleet.connections.map(({ plan }) => plan.settings);
  const settings = asked === undefined ? plans[0] : plans.find(({ id }) => id === asked);
  const caller = currentCaller();
  const isDemo = caller.kind === 'person' && caller.isDemo;
  return (
    <LiveProvider>
      {settings ? (
        <BoardView
          board={defaultBoard({ connectionId: settings.id, columnRoles: settings.columnRoles })}
          isDemo={isDemo}
        />
      ) : (
        <NoBoard awaited={typeof asked === 'string' ? asked : null} />
      )}
    </LiveProvider>
  );
}
