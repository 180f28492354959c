import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { TeamView } from '#lib/domain/board-view';
import type { Clock } from '#lib/domain/clock';
import { AppError } from '#server/app-error';
import type { Audit } from '#server/audit/audit';
import type { PersonCaller } from '#server/auth/caller';
import { selectPeople, personView } from '#server/auth/person-rows';
import type { Database } from '#server/store/database';
import type { Store } from '#server/store/open-store';
import { changedAt } from './board-rows.ts';
import type { Teams } from './teams.ts';

const MOST_TEAMS = 500;

export interface TeamsOptions {
  store: Pick<Store, 'db'>;
  clock: Clock;
  audit: Audit;
}

export function createTeams({ store: { db }, clock, audit }: TeamsOptions): Teams {
  async function find(id: string, by: PersonCaller): Promise<TeamView> {
    const [team] = await viewsOf(db, by, id);
    if (!team) throw noSuchTeam();
    return team;
  }

  return {
    list: (by) => viewsOf(db, by),

    async people() {
      const people = (await selectPeople(db).execute()).map(personView);
      return people
        .filter(({ isDemo }) => !isDemo)
        .map(({ id, name, role }) => ({ id, name, role }))
        .toSorted(byName);
    },

    async add({ name, members }, by) {
      const id = randomUUID();
      await db.transaction().execute(async (transaction) => {
        const known = await namesOf(transaction);
        if (known.length >= MOST_TEAMS)
          throw new AppError('conflict', `There are ${MOST_TEAMS} teams already; no more can be kept.`);
        refuseTaken(known, { id, name });
        await transaction
          .insertInto('team')
          .values({ id, name, created_at: clock.now(), version: 1 })
          .onConflict((conflict) => conflict.column('name').doNothing())
          .executeTakeFirst()
          .then(({ numInsertedOrUpdatedRows }) => {
            if (numInsertedOrUpdatedRows !== 1n) throw takenName();
          });
        await putMembers(transaction, id, members);
      });
      const team = await find(id, by);
      await audit.note({
        actor: by,
        action: 'team.added',
        subject: { kind: 'team', id, name },
        outcome: 'done',
        details: { members: memberWords(team) },
      });
      return team;
    },

    async change(id, { version, name, members }, by) {
      const before = await find(id, by);
      await db.transaction().execute(async (transaction) => {
        if (name !== undefined) refuseTaken(await namesOf(transaction), { id, name });
        const { numUpdatedRows } = await transaction
          .updateTable('team')
          .set({ ...(name !== undefined && { name }), version: version + 1 })
          .where('id', '=', id)
          .where('version', '=', version)
          .executeTakeFirst();
        if (numUpdatedRows !== 1n)
          throw new AppError('conflict', 'Somebody changed this team meanwhile. Look at it again.', {
            reason: 'team-changed',
          });
        if (members) await putMembers(transaction, id, members);
      });
      const after = await find(id, by);
      const details = changesOf(before, after);
      if (Object.keys(details).length > 0)
        await audit.note({
          actor: by,
          action: 'team.changed',
          subject: { kind: 'team', id, name: after.name },
          outcome: 'done',
          details,
        });
      return after;
    },

    async remove(id, by) {
      const { name, boards } = await find(id, by);
      await db.transaction().execute(async (transaction) => {
        const owned = await transaction
          .selectFrom('board')
          .select(['id', 'changed_at'])
          .where('team_id', '=', id)
          .execute();
        for (const board of owned)
          await transaction
            .updateTable('board')
            .set({ team_id: null, changed_at: changedAt(clock.now(), board.changed_at) })
            .where('id', '=', board.id)
            .execute();
        await transaction
          .updateTable('saved_view')
          .set(({ eb }) => ({ team_id: null, version: eb('version', '+', 1) }))
          .where('team_id', '=', id)
          .execute();
        await transaction.deleteFrom('team_member').where('team_id', '=', id).execute();
        await transaction.deleteFrom('team').where('id', '=', id).execute();
      });
      await audit.note({
        actor: by,
        action: 'team.removed',
        subject: { kind: 'team', id, name },
        outcome: 'done',
        details: { boards },
      });
    },
  };
}

async function viewsOf(db: Kysely<Database>, by: PersonCaller, only?: string): Promise<TeamView[]> {
  const teams = await db
    .selectFrom('team')
    .selectAll()
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .execute();
  const members = await db
    .selectFrom('team_member')
    .innerJoin('auth_user', 'auth_user.id', 'team_member.person_id')
    .select(['team_member.team_id', 'auth_user.id', 'auth_user.name'])
    .execute();
  const boards = await db
    .selectFrom('board')
    .select(({ fn }) => ['team_id', fn.countAll().as('boards')])
    .groupBy('team_id')
    .execute();
  return teams
    .map(({ id, name, version }) => {
      const ofTeam = members.filter(({ team_id: teamId }) => teamId === id);
      return {
        id,
        name,
        members: ofTeam.map((member) => ({ id: member.id, name: member.name })).toSorted(byName),
        boards: Number(boards.find(({ team_id: teamId }) => teamId === id)?.boards ?? 0),
        isMine: ofTeam.some((member) => member.id === by.id),
        version,
      };
    })
    .toSorted(byName);
}

async function putMembers(
  transaction: Transaction<Database>,
  teamId: string,
  members: readonly string[],
): Promise<void> {
  const wanted = [...new Set(members)];
  const known =
    wanted.length === 0
      ? []
      : await transaction.selectFrom('person').select('id').where('id', 'in', wanted).execute();
  if (known.length !== wanted.length)
    throw new AppError('bad-request', 'members: One of them is nobody here (any more).', {
      reason: 'member-gone',
    });
  await transaction.deleteFrom('team_member').where('team_id', '=', teamId).execute();
  for (const personId of wanted)
    await transaction.insertInto('team_member').values({ team_id: teamId, person_id: personId }).execute();
}

function namesOf(transaction: Transaction<Database>): Promise<{ id: string; name: string }[]> {
  return transaction.selectFrom('team').select(['id', 'name']).execute();
}

/** Names that differ in case alone would be taken for one another. */
function refuseTaken(
  known: readonly { id: string; name: string }[],
  { id, name }: { id: string; name: string },
): void {
  const plain = name.toLowerCase();
  if (known.some((other) => other.id !== id && other.name.toLowerCase() === plain)) throw takenName();
}

function takenName(): AppError {
  return new AppError('conflict', 'Another team has that name.', { reason: 'team-name' });
}

function noSuchTeam(): AppError {
  return new AppError('not-found', 'There is no such team.', { reason: 'no-such-team' });
}

function memberWords({ members }: TeamView): string {
  return members.map(({ name }) => name).join(', ') || 'nobody';
}

function changesOf(before: TeamView, after: TeamView): Record<string, string> {
  return {
    ...(before.name !== after.name && { nameBefore: before.name }),
    ...(memberWords(before) !== memberWords(after) && {
      membersBefore: memberWords(before),
      members: memberWords(after),
    }),
  };
}

function byName(one: { name: string }, other: { name: string }): number {
  return one.name.localeCompare(other.name, 'en');
}
