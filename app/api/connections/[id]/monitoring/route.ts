import { noticeSchema } from '#server/acting/monitoring/notices';
import { currentPerson } from '#server/auth/current-caller';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ id: string }>;
}

/** Whether agents of a connection are told before they are listened to, and what. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    currentPerson('admin');
    const { connections, notices } = runtime();
    const { id } = connections.get((await params).id).settings;
    return Response.json(await notices.of(id));
  });
}

export function PUT(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('admin');
    const rule = await readJson(request, noticeSchema);
    const { connections, notices } = runtime();
    await notices.change(connections.get((await params).id).settings, rule, by);
    return Response.json(rule);
  });
}
