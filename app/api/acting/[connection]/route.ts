import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string }> };

/** What the asker may do on a connection, and as whom; with `?known` as far as that is known, which opens no session. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const { acting, scopes } = runtime();
    const { connection } = await params;
    const person = { by, visibility: scopes.visibilityOf(by) };
    const isLook = new URL(request.url).searchParams.has('known');
    const standing = await (isLook ? acting.known(connection, person) : acting.standing(connection, person));
    return Response.json(standing, { headers: { 'cache-control': 'no-store' } });
  });
}
