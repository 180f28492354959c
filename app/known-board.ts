import { notFound } from 'next/navigation';
import type { BoardView } from '#lib/domain/board-view';
import { isAppError } from '#server/app-error';
import type { PersonCaller } from '#server/auth/caller';
import { runtime } from '#server/runtime-access';

/** The board of that id; a page of one that there is not does not exist. */
export async function knownBoard(id: string, person: PersonCaller): Promise<BoardView> {
  try {
    return await runtime().walls.boards.get(id, person);
  } catch (error) {
    if (isAppError(error) && error.code === 'not-found') notFound();
    throw error;
  }
}
