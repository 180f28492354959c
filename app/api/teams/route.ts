import { isAtLeast } from '#lib/domain/role';
import { currentPerson } from '#server/auth/current-caller';
import { addTeamSchema } from '#server/boards/board-requests';
import { answering } from '#server/http/error-answer';
import { readJson } from '#server/http/read-json';
import { runtime } from '#server/runtime-access';

export const dynamic = 'force-dynamic';

/** The teams; to managers also everybody who could be in one. */
export function GET(): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('supervisor');
    const { teams } = runtime().walls;
    const people = isAtLeast(by.role, 'manager') ? { people: await teams.people() } : {};
    return Response.json({ teams: await teams.list(by), ...people });
  });
}

/** Adds a team. 201; 409 where its name is taken. */
export function POST(request: Request): Promise<Response> {
  return answering(async () => {
    const by = currentPerson('manager');
    const team = await readJson(request, addTeamSchema);
    return Response.json({ team: await runtime().walls.teams.add(team, by) }, { status: 201 });
  });
}
