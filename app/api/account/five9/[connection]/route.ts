import { currentPerson } from '#server/auth/current-caller';
import { credentialSchema } from '#server/connections/connection-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string }> };

/** Links one's own user: a `LinkAnswer`, 200 also where Five9 refuses it; 429 when tried too often. */
export function PUT(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const credential = await readJson(request, credentialSchema);
    const { linkedUsers, scopes } = runtime();
    const person = { by, visibility: scopes.visibilityOf(by) };
    return Response.json(await linkedUsers.link((await params).connection, credential, person));
  });
}

/** Forgets one's own user, and ends its session. 204. */
export function DELETE(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const { linkedUsers, scopes } = runtime();
    await linkedUsers.unlink((await params).connection, { by, visibility: scopes.visibilityOf(by) });
    return new Response(null, { status: 204 });
  });
}
