import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** 200 once this process can serve pages and streams, whatever the upstream does; 503 before and while leaving. */
export function GET(): Promise<Response> {
  return answering(() => {
    runtime().ready();
    return Response.json({ ready: true }, { headers: { 'cache-control': 'no-store' } });
  });
}
