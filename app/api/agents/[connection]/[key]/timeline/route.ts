import { currentCaller } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string; key: string }> };

/** The states of one agent over the last hour, oldest first. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { connection, key } = await params;
    const visibility = runtime().scopes.visibilityOf(currentCaller());
    const timeline = runtime().timeline({ connection, key, visibility });
    return Response.json(timeline, { headers: { 'cache-control': 'no-store' } });
  });
}
