import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** Connections with their types, ages and quota, and how many screens watch. */
export function GET(): Promise<Response> {
  return answering(() => Response.json(runtime().health(), { headers: { 'cache-control': 'no-store' } }));
}
