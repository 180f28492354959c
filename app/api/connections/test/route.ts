import { currentPerson } from '#server/auth/current-caller';
import { testSchema } from '#server/connections/connection-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** Tests a connection as it is typed, or a stored one: `{kind, checks}`. 200 whatever was found; 429 when tried too often. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    currentPerson('admin');
    return Response.json(await runtime().connections.test(await readJson(request, testSchema)));
  });
}
