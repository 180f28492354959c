import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** What is going on at our people's stations; `connection`: whose rule about telling agents is wanted. An open desk asks it. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const { acting, scopes } = runtime();
    const connection = new URL(request.url).searchParams.get('connection');
    const now = await acting.monitoring.now({ by, visibility: scopes.visibilityOf(by) }, connection);
    return Response.json(now, { headers: { 'cache-control': 'no-store' } });
  });
}
