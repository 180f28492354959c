import { currentPerson } from '#server/auth/current-caller';
import { restoreSchema } from '#server/boards/board-requests';
import { draftAnswer } from '#server/boards/draft-answer';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** Makes a published version the draft again. 409 with `theirs` where somebody else saved meanwhile. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const wanted = await readJson(request, restoreSchema);
    return draftAnswer(await runtime().walls.boards.restore((await params).id, wanted, by));
  });
}
