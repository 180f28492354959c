import { actingAsker } from '#server/acting/acting-asker';
import { messageActSchema, presenceSchema } from '#server/acting/messages/message-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string }> };

const FRESH = { headers: { 'cache-control': 'no-store' } };

/** The messages of whom the asker acts as, as they stand. Opens nothing. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const person = actingAsker();
    return Response.json(await runtime().acting.messages.view((await params).connection, person), FRESH);
  });
}

/** A page says that it wants messages to be received, or no longer. */
export function PUT(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const person = actingAsker();
    const presence = await readJson(request, presenceSchema);
    return Response.json(
      await runtime().acting.messages.present((await params).connection, presence, person),
      FRESH,
    );
  });
}

/** Does one thing with messages, and says what became of it: 200 also where it was refused or nobody knows. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const person = actingAsker();
    const act = await readJson(request, messageActSchema);
    return Response.json(await runtime().acting.messages.act((await params).connection, act, person));
  });
}
