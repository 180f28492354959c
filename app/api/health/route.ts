import { currentCaller } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** The connections one may see with their types, ages and quota, and how many screens watch; strangers are told the status alone. */
export function GET(): Promise<Response> {
  return answering(() => {
    const caller = currentCaller();
    const health = runtime().health(runtime().scopes.visibilityOf(caller));
    const told = caller.kind === 'nobody' ? { status: health.status } : health;
    return Response.json(told, { headers: { 'cache-control': 'no-store' } });
  });
}
