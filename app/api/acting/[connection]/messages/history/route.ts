import { readHistoryFilter } from '#server/acting/messages/message-requests';
import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string }> };

/** What was written, newest first, fifty at a time. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const filter = readHistoryFilter(new URL(request.url).searchParams);
    const { acting, scopes } = runtime();
    const person = { by, visibility: scopes.visibilityOf(by) };
    const page = await acting.messages.history((await params).connection, filter, person);
    return Response.json(page, { headers: { 'cache-control': 'no-store' } });
  });
}
