import { filterOf } from '#server/audit/audit-filter';
import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

const ENTRIES = 100;

/** Entries that match `?from=&to=&actor=&action=&outcome=&text=`, newest first; `next` goes on as `before`. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    currentPerson('admin');
    const page = await runtime().audit.list(filterOf(request), ENTRIES);
    return Response.json(page, { headers: { 'cache-control': 'no-store' } });
  });
}
