import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** What a link is for. The token comes in the body: addresses are written down in many places. */
export function POST(request: Request): Promise<Response> {
  return answering(() => runtime().signIn.inspectLink(request));
}
