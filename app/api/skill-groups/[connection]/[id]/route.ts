import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';
import { currentChanger } from '#server/skill-groups/current-changer';
import { changeSkillGroupSchema } from '#server/skill-groups/skill-group-requests';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string; id: string }> };

/** Changes its name or its skills. 409 where somebody else changed it meanwhile, or has the name. */
export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentChanger();
    const { connection: connectionId, id } = await params;
    const change = await readJson(request, changeSkillGroupSchema);
    return Response.json({ group: await runtime().skillGroups.change({ connectionId, id }, change, by) });
  });
}

/** Removes it. 204. */
export function DELETE(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentChanger();
    const { connection: connectionId, id } = await params;
    await runtime().skillGroups.remove({ connectionId, id }, by);
    return new Response(null, { status: 204 });
  });
}
