import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from '#lib/domain/clock';
import { SAVED_VIEW_BOUNDS, type SavedView } from '#lib/domain/saved-view';
import { AppError } from '#server/app-error';
import type { Audit, AuditAction, AuditNote } from '#server/audit/audit';
import type { PersonCaller } from '#server/auth/caller';
import type { Database } from '#server/store/database';
import type { Store } from '#server/store/open-store';
import type { SavedViews } from './saved-views.ts';
import { nameKey, teamsOf, viewsSeen } from './view-rows.ts';

export interface SavedViewsOptions {
  /** Migrated. */
  store: Pick<Store, 'db'>;
  clock: Clock;
  audit: Audit;
}

export function createSavedViews({ store: { db }, clock, audit }: SavedViewsOptions): SavedViews {
  async function seen(id: string, by: PersonCaller): Promise<SavedView> {
    const view = (await viewsSeen(db, by)).find((one) => one.id === id);
    if (!view)
      throw new AppError('not-found', 'There is no such view, or it is not shared with you.', {
        reason: 'no-such-view',
      });
    return view;
  }

  async function own(id: string, by: PersonCaller): Promise<SavedView> {
    const view = await seen(id, by);
    if (!view.isMine)
      throw new AppError(
        'forbidden',
        `${view.owner.name} alone can change this view. Save it as one of yours.`,
      );
    return view;
  }

  async function note(action: AuditAction, by: PersonCaller, about: Noted): Promise<void> {
    const { view, details } = about;
    const subject = { kind: 'view', id: view.id, name: view.name };
    await audit.note({ actor: by, action, subject, outcome: 'done', ...(details && { details }) });
  }

  return {
    list: (by) => viewsSeen(db, by),

    async add({ name, address, team }, by) {
      const id = randomUUID();
      const now = clock.now();
      await db.transaction().execute(async (transaction) => {
        await refuseForeignTeam(transaction, team, by);
        const { count } = await transaction
          .selectFrom('saved_view')
          .select(({ fn }) => fn.countAll().as('count'))
          .where('owner_id', '=', by.id)
          .executeTakeFirstOrThrow();
        if (Number(count) >= SAVED_VIEW_BOUNDS.perPerson)
          throw new AppError(
            'conflict',
            `You keep ${SAVED_VIEW_BOUNDS.perPerson} views already; remove one first.`,
          );
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('saved_view')
          .values({
            id,
            owner_id: by.id,
            team_id: team,
            name,
            name_key: nameKey(name),
            address,
            created_at: now,
            changed_at: now,
            version: 1,
          })
          .onConflict((conflict) => conflict.columns(['owner_id', 'name_key']).doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows !== 1n) throw takenName();
      });
      const view = await seen(id, by);
      await note('view.added', by, { view, details: { team: teamWords(view) } });
      return view;
    },

    async change(id, { version, name, address, team }, by) {
      const before = await own(id, by);
      await db.transaction().execute(async (transaction) => {
        if (team !== undefined && team !== before.team?.id) await refuseForeignTeam(transaction, team, by);
        if (name !== undefined) await refuseTakenName(transaction, { id, name, ownerId: by.id });
        const { numUpdatedRows } = await transaction
          .updateTable('saved_view')
          .set({
            ...(name !== undefined && { name, name_key: nameKey(name) }),
            ...(address !== undefined && { address }),
            ...(team !== undefined && { team_id: team }),
            changed_at: clock.now(),
            version: version + 1,
          })
          .where('id', '=', id)
          .where('version', '=', version)
          .executeTakeFirst();
        if (numUpdatedRows !== 1n)
          throw new AppError('conflict', 'This view was changed elsewhere meanwhile. Look at it again.', {
            reason: 'view-changed',
          });
      });
      const view = await seen(id, by);
      await note('view.changed', by, { view, details: changesOf(before, view) });
      return view;
    },

    async remove(id, by) {
      const view = await own(id, by);
      await db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('default_view').where('view_id', '=', id).execute();
        await transaction.deleteFrom('saved_view').where('id', '=', id).execute();
      });
      await note('view.removed', by, { view });
    },

    async makeDefault(id, by) {
      const view = id === null ? null : await seen(id, by);
      if (view === null) await db.deleteFrom('default_view').where('person_id', '=', by.id).execute();
      else
        await db
          .insertInto('default_view')
          .values({ person_id: by.id, view_id: view.id })
          .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ view_id: view.id }))
          .execute();
      await audit.note({
        actor: by,
        action: 'view.made-default',
        ...(view && { subject: { kind: 'view', id: view.id, name: view.name } }),
        outcome: 'done',
      });
    },
  };
}

interface Noted {
  view: SavedView;
  details?: AuditNote['details'];
}

/** Nobody puts something in front of people they have nothing to do with. */
async function refuseForeignTeam(db: Kysely<Database>, team: string | null, by: PersonCaller): Promise<void> {
  if (team === null || (await teamsOf(db, by.id)).includes(team)) return;
  throw new AppError('bad-request', 'team: You are not in that team (any more).', { reason: 'not-in-team' });
}

async function refuseTakenName(
  db: Kysely<Database>,
  { id, name, ownerId }: { id: string; name: string; ownerId: string },
): Promise<void> {
  const taken = await db
    .selectFrom('saved_view')
    .select('id')
    .where('owner_id', '=', ownerId)
    .where('name_key', '=', nameKey(name))
    .where('id', '!=', id)
    .executeTakeFirst();
  if (taken) throw takenName();
}

function takenName(): AppError {
  return new AppError('bad-request', 'name: Another of your views has that name.', { reason: 'view-name' });
}

function teamWords({ team }: SavedView): string | null {
  return team?.name ?? null;
}

function changesOf(before: SavedView, after: SavedView): Record<string, string | boolean | null> {
  return {
    ...(before.name !== after.name && { nameBefore: before.name }),
    ...(before.team?.id !== after.team?.id && { teamBefore: teamWords(before), team: teamWords(after) }),
    ...(before.address !== after.address && { content: true }),
  };
}
