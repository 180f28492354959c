import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';
import { defaultViewSchema } from '#server/views/view-requests';

export const dynamic = 'force-dynamic';

/** Which view one's desk opens with; null for none. 204. */
export function PUT(request: Request): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const { view } = await readJson(request, defaultViewSchema);
    await runtime().views.makeDefault(view, by);
    return new Response(null, { status: 204 });
  });
}
