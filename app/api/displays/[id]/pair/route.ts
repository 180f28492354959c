import { currentPerson } from '#server/auth/current-caller';
import { pairAgainSchema } from '#server/displays/display-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** Gives a display, with all its settings, to the screen that shows the code. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('admin');
    const { code } = await readJson(request, pairAgainSchema);
    const { displays, fleet } = runtime().walls.displays;
    const display = await displays.pairAgain((await params).id, code, by);
    return Response.json({ display: fleet.view(display) });
  });
}
