import { addAnnouncementSchema } from '#server/announcements/announcement-requests';
import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** Running, to come, and ended not long ago. */
export function GET(): Promise<Response> {
  return answering(async () => {
    currentPerson('manager');
    return Response.json({ announcements: await runtime().walls.announcements.list() });
  });
}

/** Adds one; walls hear of it at once. 201. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('manager');
    const { draft } = await readJson(request, addAnnouncementSchema);
    const announcement = await runtime().walls.announcements.add(draft, by);
    return Response.json({ announcement }, { status: 201 });
  });
}
