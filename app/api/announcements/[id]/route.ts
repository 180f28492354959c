import { changeAnnouncementSchema } from '#server/announcements/announcement-requests';
import { currentPerson } from '#server/auth/current-caller';
import { conflictAnswer } from '#server/http/conflict-answer';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** Puts an announcement in the place of version `version`. 409 with `theirs` where somebody has changed it meanwhile. */
export function PUT(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('manager');
    const change = await readJson(request, changeAnnouncementSchema);
    const changed = await runtime().walls.announcements.change((await params).id, change, by);
    return changed.kind === 'conflict'
      ? conflictAnswer('Somebody has changed this announcement meanwhile.', changed.theirs)
      : Response.json({ announcement: changed.announcement });
  });
}

/** Takes it off every wall and out of the list. 204. */
export function DELETE(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('manager');
    await runtime().walls.announcements.remove((await params).id, by);
    return new Response(null, { status: 204 });
  });
}
