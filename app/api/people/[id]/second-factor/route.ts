import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** Takes the second factor off somebody who lost it. 204. */
export function DELETE(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('admin');
    await runtime().people.removeSecondFactor((await params).id, by);
    return new Response(null, { status: 204 });
  });
}
