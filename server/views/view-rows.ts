import type { Kysely, Selectable } from 'kysely';
import type { SavedView } from '#lib/domain/saved-view';
import type { PersonCaller } from '#server/auth/caller';
import type { Database } from '#server/store/database';
import type { SavedViewTable } from '#server/store/tables/saved-view';

/** Names of one owner that differ in case or spelling alone would be taken for one another. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** The ids of the teams that a person is in. */
export async function teamsOf(db: Kysely<Database>, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('team_member')
    .select('team_id')
    .where('person_id', '=', personId)
    .execute();
  return rows.map(({ team_id: teamId }) => teamId);
}

/** The views that a person sees, one's own first, by name. */
export async function viewsSeen(db: Kysely<Database>, by: PersonCaller): Promise<SavedView[]> {
  const teams = await teamsOf(db, by.id);
  const rows = await db
    .selectFrom('saved_view')
    .innerJoin('auth_user', 'auth_user.id', 'saved_view.owner_id')
    .leftJoin('team', 'team.id', 'saved_view.team_id')
    .selectAll('saved_view')
    .select(['auth_user.name as owner_name', 'team.name as team_name'])
    .where((eb) =>
      eb.or([
        eb('saved_view.owner_id', '=', by.id),
        ...(teams.length > 0 ? [eb('saved_view.team_id', 'in', teams)] : []),
      ]),
    )
    .execute();
  const chosen = await db
    .selectFrom('default_view')
    .select('view_id')
    .where('person_id', '=', by.id)
    .executeTakeFirst();
  return rows
    .map((row) => viewOf(row, { personId: by.id, defaultId: chosen?.view_id ?? null }))
    .toSorted(
      (one, other) =>
        Number(other.isMine) - Number(one.isMine) ||
        one.name.localeCompare(other.name, 'en') ||
        (one.id < other.id ? -1 : 1),
    );
}

type ViewRow = Selectable<SavedViewTable> & { owner_name: string; team_name: string | null };

function viewOf(
  row: ViewRow,
  { personId, defaultId }: { personId: string; defaultId: string | null },
): SavedView {
  return {
    id: row.id,
    name: row.name,
    address: row.address,
    owner: { id: row.owner_id, name: row.owner_name },
    team: row.team_id === null || row.team_name === null ? null : { id: row.team_id, name: row.team_name },
    isMine: row.owner_id === personId,
    isDefault: row.id === defaultId,
    version: row.version,
  };
}
