import { currentPerson } from '#server/auth/current-caller';
import { changeDisplaySchema } from '#server/displays/display-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

const MOST_BYTES = 512 * 1024;

type Context = { params: Promise<{ id: string }> };

/** Changes how a display is set up; what it may see, only an administrator. 409 where it was changed meanwhile. */
export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('manager');
    const change = await readJson(request, changeDisplaySchema, MOST_BYTES);
    if (change.scope) currentPerson('admin');
    const { displays, fleet } = runtime().walls.displays;
    const display = await displays.change((await params).id, change, by);
    return Response.json({ display: fleet.view(display) });
  });
}

/** Revokes a display; one that is revoked is removed. 204. */
export function DELETE(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('admin');
    await runtime().walls.displays.displays.remove((await params).id, by);
    return new Response(null, { status: 204 });
  });
}
