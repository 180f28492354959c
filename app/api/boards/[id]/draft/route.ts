import { currentPerson } from '#server/auth/current-caller';
import { MOST_BOARD_REQUEST, saveDraftSchema } from '#server/boards/board-requests';
import { draftAnswer } from '#server/boards/draft-answer';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** Saves over the draft of `version`. 409 with `theirs` where somebody else saved meanwhile. */
export function PUT(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const draft = await readJson(request, saveDraftSchema, MOST_BOARD_REQUEST);
    return draftAnswer(await runtime().walls.boards.saveDraft((await params).id, draft, by));
  });
}
