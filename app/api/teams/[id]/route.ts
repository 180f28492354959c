import { currentPerson } from '#server/auth/current-caller';
import { changeTeamSchema } from '#server/boards/board-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** Changes its name or who is in it. 409 where somebody else changed the team meanwhile. */
export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('manager');
    const change = await readJson(request, changeTeamSchema);
    return Response.json({ team: await runtime().walls.teams.change((await params).id, change, by) });
  });
}

/** Removes it; its boards stay. 204. */
export function DELETE(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('manager');
    await runtime().walls.teams.remove((await params).id, by);
    return new Response(null, { status: 204 });
  });
}
