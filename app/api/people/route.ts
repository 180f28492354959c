import { currentPerson } from '#server/auth/current-caller';
import { addPersonSchema } from '#server/auth/people-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

const MOST_BYTES = 512 * 1024;

/** Everyone. */
export function GET(): Promise<Response> {
  return answering(async () => {
    currentPerson('admin');
    return Response.json({ people: await runtime().people.list() });
  });
}

/** Adds somebody. 201 with the person and a link that sets the first password. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('admin');
    const person = await readJson(request, addPersonSchema, MOST_BYTES);
    return Response.json(await runtime().people.add(person, by), { status: 201 });
  });
}
