import { currentPerson } from '#server/auth/current-caller';
import { publishSchema } from '#server/boards/board-requests';
import { draftAnswer } from '#server/boards/draft-answer';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** Shows the draft of `version` on walls from now on. 409 with `theirs` where somebody else saved meanwhile. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const draft = await readJson(request, publishSchema);
    return draftAnswer(await runtime().walls.boards.publish((await params).id, draft, by));
  });
}
