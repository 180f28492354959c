import type { Metadata } from 'next';
import { currentPerson } from '#server/auth/current-caller';
import { NewBoard } from '#components/studio/boards/gallery/new-board.tsx';
import { ownerTeams } from '../owner-teams.ts';

export const metadata: Metadata = { title: 'New board' };

export default async function NewBoardRoute() {
  return <NewBoard {...await ownerTeams(currentPerson('supervisor'))} />;
}
