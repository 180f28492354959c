import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** One's own account. */
export function GET(): Promise<Response> {
  return answering(async () => Response.json(await runtime().people.account(currentPerson())));
}
