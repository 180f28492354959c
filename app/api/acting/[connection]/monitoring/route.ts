import { listenActSchema } from '#server/acting/monitoring/monitoring-requests';
import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string }> };

/** Listens to an agent, changes how, or stops: 200 also where it was refused or nobody knows. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const act = await readJson(request, listenActSchema);
    const { acting, scopes } = runtime();
    const acted = await acting.monitoring.listen((await params).connection, act, {
      by,
      visibility: scopes.visibilityOf(by),
    });
    return Response.json(acted);
  });
}
