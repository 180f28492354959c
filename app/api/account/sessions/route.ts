import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** Where one is signed in. */
export function GET(): Promise<Response> {
  return answering(async () => {
    const person = currentPerson();
    return Response.json({ sessions: await runtime().people.sessions(person.id, person) });
  });
}

/** Signs out everywhere but here. 204. */
export function DELETE(): Promise<Response> {
  return answering(async () => {
    const person = currentPerson();
    await runtime().people.revokeSessions(person.id, person);
    return new Response(null, { status: 204 });
  });
}
