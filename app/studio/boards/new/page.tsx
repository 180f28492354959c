import { currentPerson } from '#server/auth/current-caller';
import { runtime } from '#server/runtime-access';
import { NewBoard } from '#components/studio/boards/gallery/new-board.tsx';
import { titled } from '#components/ui/page-title.ts';
import { seenConnections } from '../../../seen-connections.ts';
import { ownerTeams } from '../owner-teams.ts';

export const generateMetadata = titled('studio.titles.newBoard');

export default async function NewBoardRoute() {
  const person = currentPerson('supervisor');
  const boards = (await runtime().walls.boards.list(person))
    .filter(({ archivedAt }) => archivedAt === null)
    .map(({ id, name }) => ({ id, name }));
  const connections = seenConnections(person).map(({ id, name }) => ({ id, name }));
  return <NewBoard {...await ownerTeams(person)} boards={boards} connections={connections} />;
}
