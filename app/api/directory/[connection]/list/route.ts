import { currentReader } from '#server/directory/current-reader';
import { answerList } from '#server/directory/directory-answer';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string }> };

/** The users with their skills, agent groups and profile, as the CSV file that can be uploaded again. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const reader = currentReader(runtime(), (await params).connection, 'manager');
    return new Response(answerList(reader), {
      headers: {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${reader.connectionId}-agents.csv"`,
        'cache-control': 'no-store',
      },
    });
  });
}
