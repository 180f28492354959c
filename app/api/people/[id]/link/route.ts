import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** Makes a link that sets a new password once. 201. */
export function POST(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('admin');
    return Response.json(await runtime().people.makeLink((await params).id, by), { status: 201 });
  });
}
