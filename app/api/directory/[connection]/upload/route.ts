import { currentPerson } from '#server/auth/current-caller';
import { MOST_LIST_BYTES, uploadList } from '#server/directory/upload-list';
import { answering } from '#server/http/error-answer';
import { bytesWithin } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string }> };

/**
 * Takes a CSV file of agents; `?dry-run=1` says what it would change and changes nothing. A file with mistakes is
 * answered 400 with `problems` [{line, column, message}], at most 20, and how many `more` there are.
 */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const actor = currentPerson('admin');
    const { connection: connectionId } = await params;
    const isDryRun = new URL(request.url).searchParams.get('dry-run') === '1';
    const bytes = await bytesWithin(request, MOST_LIST_BYTES);
    const outcome = await uploadList(runtime(), bytes, { connectionId, isDryRun, actor });
    if (outcome.kind !== 'wrong') return Response.json(outcome);
    const message = 'The file has mistakes; nothing was changed';
    return Response.json({ ...outcome, error: { code: 'bad-request', message } }, { status: 400 });
  });
}
