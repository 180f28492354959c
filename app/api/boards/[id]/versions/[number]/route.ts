import { currentPerson } from '#server/auth/current-caller';
import { versionNumber } from '#server/boards/board-requests';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string; number: string }> };

/** One published version, with its document. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    currentPerson();
    const { id, number } = await params;
    return Response.json({ version: await runtime().walls.boards.version(id, versionNumber(number)) });
  });
}
