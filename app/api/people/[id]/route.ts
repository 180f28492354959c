import { currentPerson } from '#server/auth/current-caller';
import { changePersonSchema } from '#server/auth/people-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

const MOST_BYTES = 512 * 1024;

type Context = { params: Promise<{ id: string }> };

/** Changes name, role, scope or access. 409 where somebody else changed the person meanwhile. */
export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('admin');
    const change = await readJson(request, changePersonSchema, MOST_BYTES);
    return Response.json({ person: await runtime().people.change((await params).id, change, by) });
  });
}

/** Removes somebody. 204. */
export function DELETE(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('admin');
    await runtime().people.remove((await params).id, by);
    return new Response(null, { status: 204 });
  });
}
