import { currentPerson } from '#server/auth/current-caller';
import { boardFileText, fileNameOf } from '#server/boards/board-file-text';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** The board as a file: what walls show of it, or its draft while they show nothing. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    currentPerson();
    const file = await runtime().walls.boards.exportFile((await params).id);
    return new Response(boardFileText(file), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${fileNameOf(file)}"`,
        'cache-control': 'no-store',
      },
    });
  });
}
