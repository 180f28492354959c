import { keptDaysSchema } from '#server/acting/messages/kept-days';
import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ id: string }>;
}

/** For how many days what is written on a connection is kept. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    currentPerson('admin');
    const { connections, keptDays } = runtime();
    const { id } = connections.get((await params).id).settings;
    return Response.json({ days: await keptDays.of(id) });
  });
}

/** `{days}`; what is older goes at once. */
export function PUT(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('admin');
    const { days } = await readJson(request, keptDaysSchema);
    const { connections, keptDays } = runtime();
    await keptDays.change(connections.get((await params).id).settings, days, by);
    return Response.json({ days });
  });
}
