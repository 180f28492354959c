import { currentPerson } from '#server/auth/current-caller';
import { addSchema } from '#server/connections/connection-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** All connections, without their passwords. */
export function GET(): Promise<Response> {
  return answering(() => {
    currentPerson('admin');
    return Response.json({ connections: runtime().connections.list() });
  });
}

/** Adds one. 201 with the connection. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    currentPerson('admin');
    const connection = await runtime().connections.add(await readJson(request, addSchema));
    return Response.json({ connection }, { status: 201 });
  });
}
