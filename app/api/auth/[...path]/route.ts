import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** The company's sign-in brings the browser back here. */
export function GET(request: Request): Promise<Response> {
  return answering(() => runtime().signIn.handle(request));
}

/** Signing in and out, passwords, second factors. */
export function POST(request: Request): Promise<Response> {
  return answering(() => runtime().signIn.handle(request));
}
