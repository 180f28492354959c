import { isAtLeast } from '#lib/domain/role';
import type { PersonCaller } from '#server/auth/caller';
import { runtime } from '#server/runtime-access';
import type { OwnerTeam } from '#components/studio/boards/board-facts.ts';

/** To which teams somebody may give a board: managers to all and to none, others to their own. */
export async function ownerTeams(
  person: PersonCaller,
): Promise<{ teams: readonly OwnerTeam[]; mayOwnAll: boolean }> {
  const mayOwnAll = isAtLeast(person.role, 'manager');
  const all = await runtime().walls.teams.list(person);
  const teams = all.filter(({ isMine }) => mayOwnAll || isMine).map(({ id, name }) => ({ id, name }));
  return { teams, mayOwnAll };
}
