import { currentReader } from '#server/directory/current-reader';
import { answerDirectory } from '#server/directory/directory-answer';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string }> };

/** What a directory lists of one kind: `?kind=skill&q=text&limit=`, within the asker's scope. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const reader = currentReader(runtime(), (await params).connection, 'supervisor');
    const answer = answerDirectory(reader, new URL(request.url).searchParams);
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
  });
}
