import { currentReader } from '#server/directory/current-reader';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';
import { currentChanger } from '#server/skill-groups/current-changer';
import { listedSkillGroups } from '#server/skill-groups/listed-skill-groups';
import { addSkillGroupSchema } from '#server/skill-groups/skill-group-requests';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ connection: string }> };

/** The skill groups of a connection, within the asker's scope. */
export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const reader = currentReader(runtime(), (await params).connection, 'supervisor');
    return Response.json({ groups: listedSkillGroups(reader) }, { headers: { 'cache-control': 'no-store' } });
  });
}

/** Adds one. 201; 409 where its name is taken. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const by = currentChanger();
    const { connectionId } = currentReader(runtime(), (await params).connection, 'manager');
    const group = await readJson(request, addSkillGroupSchema);
    return Response.json(
      { group: await runtime().skillGroups.add(connectionId, group, by) },
      { status: 201 },
    );
  });
}
