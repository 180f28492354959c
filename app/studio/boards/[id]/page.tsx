import { systemClock } from '#lib/domain/clock';
import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { isAtLeast } from '#lib/domain/role';
import { BoardEditor } from '#components/studio/boards/editor/board-editor.tsx';
import { BoardViewPage } from '#components/studio/boards/view/board-view-page.tsx';
import { titled } from '#components/ui/page-title.ts';
import { seenConnections } from '../../../seen-connections.ts';
import { knownBoard } from '../../../known-board.ts';

export const generateMetadata = titled('studio.titles.board');

export default async function BoardRoute({ params }: { params: Promise<{ id: string }> }) {
  const person = currentPerson('supervisor');
  const board = await knownBoard((await params).id, person);
  const connections = seenConnections(person).map(({ id, name, columnRoles }) => ({ id, name, columnRoles }));
  const shared = { board, connections, isDemo: person.isDemo, now: systemClock.now() };
  if (!board.mayEdit || board.archivedAt !== null) return <BoardViewPage {...shared} />;
  const published = board.published
    ? await runtime().walls.boards.version(board.id, board.published.number)
    : null;
  return (
    <BoardEditor
      key={board.id}
      {...shared}
      published={published}
      personId={person.id}
      mayShow={isAtLeast(person.role, 'manager')}
    />
  );
}
