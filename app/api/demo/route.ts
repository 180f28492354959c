import { answering } from '#server/http/error-answer';
import { nothingHere } from '#server/http/nothing-here';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** In by the demonstration's door. 204, or 404 where there is none. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => (await runtime().signIn.enterDemo(request)) ?? nothingHere());
}
