import { currentPerson } from '#server/auth/current-caller';
import { refreshDirectory } from '#server/directory/refresh-directory';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string }> };

/** Reads a directory anew, now; answers with its standing. */
export function POST(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const actor = currentPerson('admin');
    const { connection } = await params;
    return Response.json({ standing: await refreshDirectory(runtime(), connection, actor) });
  });
}
