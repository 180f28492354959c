import { actingAsker } from '#server/acting/acting-asker';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string }> };

/** Who is there to be written to, of those the asker may see. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const person = actingAsker();
    const answer = await runtime().acting.messages.people((await params).connection, person);
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
  });
}
