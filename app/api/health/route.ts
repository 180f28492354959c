import { isAtLeast } from '#lib/domain/role';
import type { Caller } from '#server/auth/caller';
import { currentCaller } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/**
 * The connections one may see with their types, ages and quota, and how many screens watch; managers and scripts are told
 * how the displays stand too, strangers and displays themselves the status alone.
 */
export function GET(): Promise<Response> {
  return answering(() => {
    const caller = currentCaller();
    const health = runtime().health(runtime().scopes.visibilityOf(caller));
    const displays = looksAfterDisplays(caller) && { displays: runtime().walls.displays.fleet.counts() };
    const isStranger = caller.kind === 'nobody' || caller.kind === 'display';
    const told = isStranger ? { status: health.status } : { ...health, ...displays };
    return Response.json(told, { headers: { 'cache-control': 'no-store' } });
  });
}

function looksAfterDisplays(caller: Caller): boolean {
  return caller.kind === 'token' || (caller.kind === 'person' && isAtLeast(caller.role, 'manager'));
}
