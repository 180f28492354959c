import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string; agent: string }> };

/** Who listens to an agent, and as of when. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const { connection, agent } = await params;
    const { acting, scopes } = runtime();
    const listeners = await acting.monitoring.listeners(connection, agent, {
      by,
      visibility: scopes.visibilityOf(by),
    });
    return Response.json(listeners, { headers: { 'cache-control': 'no-store' } });
  });
}
