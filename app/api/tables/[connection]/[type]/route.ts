import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string; type: string }> };

/** A whole statistics table as JSON, or as CSV for `Accept: text/csv`. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { connection, type } = await params;
    const answer = runtime().tableAnswer({ connection, type, accept: request.headers.get('accept') ?? '' });
    return new Response(answer.body, {
      headers: {
        'content-type': answer.contentType,
        'cache-control': 'no-store',
        vary: 'Accept',
        ...answer.headers,
      },
    });
  });
}
