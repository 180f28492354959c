import { currentPerson } from '#server/auth/current-caller';
import { pairDisplaySchema } from '#server/displays/display-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

const MOST_BYTES = 512 * 1024;

/** Every display and how it stands. */
export function GET(): Promise<Response> {
  return answering(() => {
    currentPerson('manager');
    return Response.json({ displays: runtime().walls.displays.fleet.views() });
  });
}

/** Makes a display of the screen that shows the code. 201; 404 where none shows it. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('admin');
    const asked = await readJson(request, pairDisplaySchema, MOST_BYTES);
    const { displays, fleet } = runtime().walls.displays;
    return Response.json({ display: fleet.view(await displays.pair(asked, by)) }, { status: 201 });
  });
}
