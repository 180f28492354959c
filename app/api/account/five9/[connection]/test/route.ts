import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string }> };

/** Tries one's own user once more: a `LinkAnswer`. */
export function POST(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const { linkedUsers, scopes } = runtime();
    const person = { by, visibility: scopes.visibilityOf(by) };
    return Response.json(await linkedUsers.retry((await params).connection, person));
  });
}
