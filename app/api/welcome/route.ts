import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** Makes the first administrator. 201, signed in. */
export function POST(request: Request): Promise<Response> {
  return answering(() => runtime().signIn.welcome(request));
}
