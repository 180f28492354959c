import { currentPerson } from '#server/auth/current-caller';
import { importBoardSchema, MOST_BOARD_REQUEST } from '#server/boards/board-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** Adds what a file holds as a board of its own. 201. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const board = await readJson(request, importBoardSchema, MOST_BOARD_REQUEST);
    return Response.json({ board: await runtime().walls.boards.add(board, by) }, { status: 201 });
  });
}
