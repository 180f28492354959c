import { currentPerson } from '#server/auth/current-caller';
import { changeBoardSchema } from '#server/boards/board-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** The board with its draft and why that cannot be published. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson();
    return Response.json({ board: await runtime().walls.boards.get((await params).id, by) });
  });
}

/** Gives it to another team, puts it away or takes it out again. 409 where the draft is of another version. */
export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const change = await readJson(request, changeBoardSchema);
    return Response.json({ board: await runtime().walls.boards.change((await params).id, change, by) });
  });
}

/** Puts it away, whatever its version. 204. */
export function DELETE(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    await runtime().walls.boards.change((await params).id, { archived: true }, by);
    return new Response(null, { status: 204 });
  });
}
