import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** Its published versions, newest first. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    currentPerson();
    return Response.json({ versions: await runtime().walls.boards.versions((await params).id) });
  });
}
