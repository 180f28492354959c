import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string }> };

/** What the asker may do on a connection, and as whom. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const { acting, scopes } = runtime();
    const standing = await acting.standing((await params).connection, {
      by,
      visibility: scopes.visibilityOf(by),
    });
    return Response.json(standing, { headers: { 'cache-control': 'no-store' } });
  });
}
