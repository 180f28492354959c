import { randomUUID } from 'node:crypto';
import type { Clock } from '#lib/domain/clock';
import {
  type GroupedSkill,
  SKILL_GROUP_LIMITS,
  type SkillGroup,
  skillGroupNameKey,
} from '#lib/domain/skill-group';
import { AppError } from '#server/app-error';
import type { Audit } from '#server/audit/audit';
import type { DirectoryView } from '#server/directory/directories';
import type { Logger } from '#server/ops/log';
import { Listeners } from '#server/statistics/listeners';
import type { Store } from '#server/store/open-store';
import { WatchedRows } from '#server/store/watched-rows';
import { skillGroupIn, skillGroupValues } from './skill-group-rows.ts';
import type { SkillGroups } from './skill-groups.ts';

export interface SkillGroupsOptions {
  /** Migrated. */
  store: Pick<Store, 'db'>;
  clock: Clock;
  log: Logger;
  audit: Audit;
  directoryOf: (connectionId: string) => Pick<DirectoryView, 'entry'>;
}

const NONE: readonly SkillGroup[] = [];
const collator = new Intl.Collator('en', { numeric: true });

export function createSkillGroups({
  store: { db },
  clock,
  log,
  audit,
  directoryOf,
}: SkillGroupsOptions): SkillGroups {
  const listeners = new Listeners<[connectionId: string]>();
  const changed = (connectionId: string): void => {
    try {
      listeners.tell(connectionId);
    } catch (error) {
      log.error({ err: error, connection: connectionId }, 'a change of skill groups was not taken in');
    }
  };
  let byConnection: ReadonlyMap<string, readonly SkillGroup[]> = new Map();
  const rows = new WatchedRows<SkillGroup>({
    name: 'skill groups',
    versions: () => db.selectFrom('skill_group').select(['id', 'version']).execute(),
    read: async () => (await db.selectFrom('skill_group').selectAll().execute()).map(skillGroupIn),
    clock,
    log,
  });
  rows.onChanged(() => {
    const before = byConnection;
    byConnection = sortedOut([...rows.byId.values()], before);
    for (const id of new Set([...before.keys(), ...byConnection.keys()]))
      if (before.get(id) !== byConnection.get(id)) changed(id);
  });
  const of = (connectionId: string): readonly SkillGroup[] => byConnection.get(connectionId) ?? NONE;

  function find({ connectionId, id }: { connectionId: string; id: string }): SkillGroup {
    const found = of(connectionId).find((group) => group.id === id);
    if (!found)
      throw new AppError('not-found', 'There is no such skill group.', { reason: 'no-such-skill-group' });
    return found;
  }

  /** What is kept of those skills; one that neither the directory nor the group has is refused. */
  function chosen(
    connectionId: string,
    ids: readonly string[],
    before: readonly GroupedSkill[],
  ): GroupedSkill[] {
    const directory = directoryOf(connectionId);
    return [...new Set(ids)].map((id) => {
      const entry = directory.entry('skill', id);
      const kept = before.find((skill) => skill.id === id);
      if (entry && (!entry.isGone || kept)) return { id, name: entry.name };
      if (kept) return kept;
      throw new AppError('bad-request', 'skills: The directory has one of them no longer.', {
        reason: 'skill-gone',
      });
    });
  }

  function refuseTaken(connectionId: string, name: string, own: string | null): void {
    const key = skillGroupNameKey(name);
    if (of(connectionId).some((group) => group.id !== own && skillGroupNameKey(group.name) === key))
      throw takenName();
  }

  return {
    of,
    onChanged: (listener) => listeners.add(listener),

    async add(connectionId, { name, skills: ids }, by) {
      await rows.refresh();
      if (of(connectionId).length >= SKILL_GROUP_LIMITS.groups)
        throw new AppError(
          'conflict',
          `There are ${SKILL_GROUP_LIMITS.groups} skill groups already; no more can be kept.`,
        );
      refuseTaken(connectionId, name, null);
      const skills = chosen(connectionId, ids, []);
      const group: SkillGroup = { id: randomUUID(), connection: connectionId, name, skills, version: 1 };
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('skill_group')
        .values({
          id: group.id,
          version: 1,
          ...skillGroupValues(group),
          updated_at: clock.now(),
          updated_by: by.name,
        })
        .onConflict((conflict) => conflict.columns(['connection_id', 'name_key']).doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows !== 1n) throw takenName();
      await rows.refresh();
      await audit.note({
        actor: by,
        action: 'skill-group.added',
        subject: { kind: 'skill-group', id: group.id, name },
        outcome: 'done',
        details: { connection: connectionId, skills: skillWords(skills) },
      });
      return group;
    },

    async change(place, { version, ...change }, by) {
      await rows.refresh();
      const before = find(place);
      const name = change.name ?? before.name;
      refuseTaken(place.connectionId, name, before.id);
      const skills = change.skills ? chosen(place.connectionId, change.skills, before.skills) : before.skills;
      const after: SkillGroup = { ...before, name, skills, version: version + 1 };
      const isDone = await db.transaction().execute(async (work) => {
        const taken = await work
          .selectFrom('skill_group')
          .select('id')
          .where('connection_id', '=', place.connectionId)
          .where('name_key', '=', skillGroupNameKey(name))
          .executeTakeFirst();
        if (taken && taken.id !== before.id) throw takenName();
        const { numUpdatedRows } = await work
          .updateTable('skill_group')
          .set({
            ...skillGroupValues(after),
            version: after.version,
            updated_at: clock.now(),
            updated_by: by.name,
          })
          .where('id', '=', before.id)
          .where('version', '=', version)
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      });
      await rows.refresh();
      if (!isDone)
        throw new AppError('conflict', 'Somebody changed this skill group meanwhile. Look at it again.', {
          reason: 'skill-group-changed',
        });
      const details = changesOf(before, after);
      if (Object.keys(details).length > 0)
        await audit.note({
          actor: by,
          action: 'skill-group.changed',
          subject: { kind: 'skill-group', id: before.id, name },
          outcome: 'done',
          details: { connection: place.connectionId, ...details },
        });
      return after;
    },

    async remove(place, by) {
      await rows.refresh();
      const { id, name, skills } = find(place);
      await db.deleteFrom('skill_group').where('id', '=', id).execute();
      await rows.refresh();
      await audit.note({
        actor: by,
        action: 'skill-group.removed',
        subject: { kind: 'skill-group', id, name },
        outcome: 'done',
        details: { connection: place.connectionId, skills: skillWords(skills) },
      });
    },

    start: () => rows.start(),
    async stop() {
      await rows.stop();
      listeners.clear();
    },
  };
}

/** By connection and name; of a connection whose groups are the same objects as before, the same list. */
function sortedOut(
  groups: readonly SkillGroup[],
  before: ReadonlyMap<string, readonly SkillGroup[]>,
): ReadonlyMap<string, readonly SkillGroup[]> {
  const all = [...Map.groupBy(groups, ({ connection }) => connection)];
  return new Map(
    all.map(([id, own]) => {
      const sorted = own.toSorted((a, b) => collator.compare(a.name, b.name));
      const known = before.get(id);
      const isSame =
        known?.length === sorted.length && sorted.every((group, place) => group === known[place]);
      return [id, isSame && known ? known : sorted];
    }),
  );
}

function takenName(): AppError {
  return new AppError('conflict', 'Another skill group of this connection has that name.', {
    reason: 'skill-group-name',
  });
}

function skillWords(skills: readonly GroupedSkill[]): string {
  return skills.map(({ name }) => name).join(', ') || 'none';
}

function changesOf(before: SkillGroup, after: SkillGroup): Record<string, string> {
  const had = new Set(before.skills.map(({ id }) => id));
  const has = new Set(after.skills.map(({ id }) => id));
  const added = after.skills.filter(({ id }) => !had.has(id));
  const taken = before.skills.filter(({ id }) => !has.has(id));
  return {
    ...(before.name !== after.name && { nameBefore: before.name }),
    ...(added.length > 0 && { added: skillWords(added) }),
    ...(taken.length > 0 && { taken: skillWords(taken) }),
  };
}
