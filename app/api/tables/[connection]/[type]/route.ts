import { currentCaller } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string; type: string }> };

/** A whole statistics table, as far as the asker sees it: as JSON, or as CSV for `Accept: text/csv`. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { connection, type } = await params;
    const visibility = runtime().scopes.visibilityOf(currentCaller());
    const accept = request.headers.get('accept') ?? '';
    const answer = runtime().tableAnswer({ connection, type, accept, visibility });
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
