import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';
import { changeViewSchema } from '#server/views/view-requests';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** Renames a view of one's own, shares it, or has it show something else. 409 where it was changed elsewhere meanwhile. */
export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const change = await readJson(request, changeViewSchema);
    return Response.json({ view: await runtime().views.change((await params).id, change, by) });
  });
}

/** Removes a view of one's own. 204. */
export function DELETE(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    await runtime().views.remove((await params).id, by);
    return new Response(null, { status: 204 });
  });
}
