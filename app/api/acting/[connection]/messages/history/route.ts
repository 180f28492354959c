import { actingAsker } from '#server/acting/acting-asker';
import { readHistoryFilter } from '#server/acting/messages/message-requests';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string }> };

/** What was written, newest first, fifty at a time. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const person = actingAsker();
    const filter = readHistoryFilter(new URL(request.url).searchParams);
    const page = await runtime().acting.messages.history((await params).connection, filter, person);
    return Response.json(page, { headers: { 'cache-control': 'no-store' } });
  });
}
