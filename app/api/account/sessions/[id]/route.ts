import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** Ends one of one's own sessions. 204. */
export function DELETE(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const person = currentPerson();
    await runtime().people.revokeSession(person.id, (await params).id, person);
    return new Response(null, { status: 204 });
  });
}
