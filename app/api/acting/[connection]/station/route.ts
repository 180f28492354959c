import { stationActSchema } from '#server/acting/monitoring/monitoring-requests';
import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string }> };

/** Logs in on a station, has it called, or leaves it. A phone's parameters are in the first answer only. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const act = await readJson(request, stationActSchema);
    const { acting, scopes } = runtime();
    const acted = await acting.monitoring.station((await params).connection, act, {
      by,
      visibility: scopes.visibilityOf(by),
    });
    return Response.json(acted, { headers: { 'cache-control': 'no-store' } });
  });
}
