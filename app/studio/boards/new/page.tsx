import { currentPerson } from '#server/auth/current-caller';
import { NewBoard } from '#components/studio/boards/gallery/new-board.tsx';
import { titled } from '#components/ui/page-title.ts';
import { ownerTeams } from '../owner-teams.ts';

export const generateMetadata = titled('studio.titles.newBoard');

export default async function NewBoardRoute() {
  return <NewBoard {...await ownerTeams(currentPerson('supervisor'))} />;
}
