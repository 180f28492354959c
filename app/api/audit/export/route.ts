import { filterOf } from '#server/audit/audit-filter';
import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** Every entry that matches, as CSV; the export is noted itself. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('admin');
    const csv = await runtime().audit.export(filterOf(request), by);
    return new Response(csv, {
      headers: {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': 'attachment; filename="watchfloor-audit.csv"',
        'cache-control': 'no-store',
      },
    });
  });
}
