import { currentPerson } from '#server/auth/current-caller';
import { changeSchema } from '#server/connections/connection-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ id: string }>;
}

/** One connection, without its passwords. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    currentPerson('admin');
    return Response.json({ connection: runtime().connections.get((await params).id) });
  });
}

/** Changes settings, column roles, users. 409 when somebody else has changed it meanwhile. */
export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    currentPerson('admin');
    const change = await readJson(request, changeSchema);
    return Response.json({ connection: await runtime().connections.change((await params).id, change) });
  });
}

/** Ends and forgets it, with its passwords. */
export function DELETE(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    currentPerson('admin');
    await runtime().connections.remove((await params).id);
    return new Response(null, { status: 204 });
  });
}
