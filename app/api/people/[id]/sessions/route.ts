import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** Where somebody is signed in. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('admin');
    return Response.json({ sessions: await runtime().people.sessions((await params).id, by) });
  });
}

/** Signs somebody out everywhere. 204. */
export function DELETE(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('admin');
    await runtime().people.revokeSessions((await params).id, by);
    return new Response(null, { status: 204 });
  });
}
