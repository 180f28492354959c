import { retentionShape } from '#server/audit/retention';
import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** For how many days entries are kept; null is for ever. */
export function GET(): Promise<Response> {
  return answering(async () => {
    currentPerson('admin');
    const retention = await runtime().audit.retention();
    return Response.json(retention, { headers: { 'cache-control': 'no-store' } });
  });
}

/** `{days}`; older entries go at once. */
export function PUT(request: Request): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('admin');
    const retention = await readJson(request, retentionShape);
    await runtime().audit.setRetention(retention, by);
    return Response.json(retention, { headers: { 'cache-control': 'no-store' } });
  });
}
