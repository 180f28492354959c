import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';
import { showBoard } from '#server/walls/show-board';
import { showBoardSchema } from '#server/walls/show-request';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** Has displays show the board; answers what became of each. 400 where it is not published. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('manager');
    const { displays } = await readJson(request, showBoardSchema);
    const { id } = await params;
    return Response.json({ displays: await showBoard({ board: id, displays, by }, runtime().walls) });
  });
}
