import { currentDisplay } from '#server/auth/current-caller';
import { commandAnswerSchema } from '#server/displays/display-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** A display says how a command went. 204. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const caller = currentDisplay();
    runtime().walls.displays.answer(caller, await readJson(request, commandAnswerSchema));
    return new Response(null, { status: 204 });
  });
}
