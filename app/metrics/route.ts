import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** Prometheus text. */
export function GET(): Promise<Response> {
  return answering(async () => {
    const { metrics } = runtime();
    return new Response(await metrics.text(), { headers: { 'content-type': metrics.contentType } });
  });
}
