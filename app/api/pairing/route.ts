import { currentCaller } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** Begins to pair a screen, which shows the code and keeps the secret: `{id, secret, code, expiresAt}`. */
export function POST(): Promise<Response> {
  return answering(() => {
    const { pairings } = runtime().walls.displays;
    return Response.json(pairings.begin(currentCaller().address), {
      headers: { 'cache-control': 'no-store' },
    });
  });
}
