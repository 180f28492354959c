import { currentPerson } from '#server/auth/current-caller';
import { addBoardSchema, MOST_BOARD_REQUEST } from '#server/boards/board-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';
import { wordsFor } from './words-for.ts';

export const dynamic = 'force-dynamic';

/** All boards, those put away too. */
export function GET(): Promise<Response> {
  return answering(async () => {
    const by = currentPerson();
    return Response.json({ boards: await runtime().walls.boards.list(by) });
  });
}

/** Adds a board of a `template`, in the asker's language, a `document` or a `copy` of another. 201. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const t = wordsFor(request, 'boards');
    const board = await readJson(request, addBoardSchema(t), MOST_BOARD_REQUEST);
    return Response.json({ board: await runtime().walls.boards.add(board, by) }, { status: 201 });
  });
}
