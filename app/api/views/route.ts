import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';
import { addViewSchema } from '#server/views/view-requests';

export const dynamic = 'force-dynamic';

/** One's own saved views and those shared with one's teams. */
export function GET(): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    return Response.json({ views: await runtime().views.list(by) });
  });
}

/** Keeps a view. 201; 400 with the field where one of one's own has that name. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const draft = await readJson(request, addViewSchema);
    return Response.json({ view: await runtime().views.add(draft, by) }, { status: 201 });
  });
}
