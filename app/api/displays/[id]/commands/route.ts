import { currentPerson } from '#server/auth/current-caller';
import { displayCommandSchema } from '#server/displays/display-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** Has a display do something at once: `{answered, outcome, afterMs}`, after two seconds at the latest. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('manager');
    const command = await readJson(request, displayCommandSchema);
    return Response.json(await runtime().walls.displays.command((await params).id, command, by));
  });
}
