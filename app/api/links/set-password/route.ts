import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** Uses a link up for a new password. 204. */
export function POST(request: Request): Promise<Response> {
  return answering(() => runtime().signIn.setPassword(request));
}
