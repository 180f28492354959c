import { currentPerson } from '#server/auth/current-caller';
import { makeTokenSchema } from '#server/auth/people-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** The tokens of scripts, without their secrets. */
export function GET(): Promise<Response> {
  return answering(async () => {
    currentPerson('admin');
    return Response.json({ tokens: await runtime().tokens.list() });
  });
}

/** Makes one. 201 with its secret, which is told this once. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('admin');
    const { name } = await readJson(request, makeTokenSchema);
    return Response.json(await runtime().tokens.make(name, by), { status: 201 });
  });
}
