import { currentCaller } from '#server/auth/current-caller';
import { pollPairingSchema } from '#server/displays/display-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** How it stands: `{state}` is `waiting`, `expired` (begin anew) or `paired`, with the display's cookie. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { secret } = await readJson(request, pollPairingSchema);
    const { address } = currentCaller();
    const { displays } = runtime().walls;
    const found = displays.pairings.poll({ id: (await params).id, secret, address });
    const headers = new Headers({ 'cache-control': 'no-store' });
    if (found.state === 'paired') headers.set('set-cookie', displays.cookieOf(found.token));
    return Response.json({ state: found.state }, { headers });
  });
}
