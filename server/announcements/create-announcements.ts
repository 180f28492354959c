import { randomUUID } from 'node:crypto';
import type { Clock } from '#lib/domain/clock';
import { ANNOUNCEMENT_BOUNDS, type AnnouncementView } from '#lib/domain/announcement';
import type { AnnouncementDraft } from '#lib/domain/announcement-schema';
import { AppError } from '#server/app-error';
import type { Audit, AuditAction, AuditNote } from '#server/audit/audit';
import type { PersonCaller } from '#server/auth/caller';
import { type Logger, safeError } from '#server/ops/log';
import type { Store } from '#server/store/open-store';
import { WatchedRows } from '#server/store/watched-rows';
import { columnsOf, findAnnouncement, readAnnouncements } from './announcement-rows.ts';
import type { Announcements } from './announcements.ts';

const HOUR_MS = 3_600_000;
/** So long an ended one can still be looked at and used again. */
const KEPT_MS = 30 * 24 * HOUR_MS;
const TIDY_EVERY_MS = 6 * HOUR_MS;
/** Every wall carries those that run; nobody reads that many. */
const MOST_CURRENT = 100;
const NAME_LENGTH = 80;

export interface AnnouncementsOptions {
  /** Migrated. */
  store: Store;
  clock: Clock;
  log: Logger;
  audit: Audit;
}

export function createAnnouncements({ store, clock, log, audit }: AnnouncementsOptions): Announcements {
  const { db } = store;
  const rows = new WatchedRows<AnnouncementView>({
    name: 'announcements',
    versions: () => db.selectFrom('announcement').select(['id', 'version']).execute(),
    read: () => readAnnouncements(db),
    clock,
    log,
  });
  let cancelTidy: (() => void) | null = null;
  let tidying: Promise<void> = Promise.resolve();

  async function needed(id: string): Promise<AnnouncementView> {
    const found = await findAnnouncement(db, id);
    if (!found)
      throw new AppError('not-found', 'There is no such announcement, or no longer.', {
        reason: 'no-such-announcement',
      });
    return found;
  }

  async function note(action: AuditAction, { by, announcement, details }: AnnouncementNote): Promise<void> {
    await audit.note({
      actor: by,
      action,
      subject: { kind: 'announcement', id: announcement.id, name: announcement.text.slice(0, NAME_LENGTH) },
      outcome: 'done',
      ...(details && { details }),
    });
  }

  function refuse({ endsAt }: AnnouncementDraft): void {
    const now = clock.now();
    if (endsAt <= now)
      throw new AppError('bad-request', 'draft.endsAt: Choose a time that is still to come.', {
        reason: 'end-passed',
      });
    if (endsAt > now + ANNOUNCEMENT_BOUNDS.longestMs)
      throw new AppError('bad-request', 'draft.endsAt: An announcement ends within a year.', {
        reason: 'end-far',
      });
  }

  function tidy(): Promise<void> {
    cancelTidy = clock.after(TIDY_EVERY_MS, () => void tidy());
    tidying = db
      .deleteFrom('announcement')
      .where('ends_at', '<', clock.now() - KEPT_MS)
      .execute()
      .then(
        () => undefined,
        // What could not be thrown away now is thrown away later.
        (error: unknown) => log.warn({ err: safeError(error) }, 'old announcements cannot be removed'),
      );
    return tidying;
  }

  return {
    current: (now) =>
      [...rows.byId.values()]
        .filter(({ endsAt }) => endsAt > now)
        .toSorted((one, other) => one.startsAt - other.startsAt || (one.id < other.id ? -1 : 1))
        .map(({ id, text, tone, startsAt, endsAt, audience }) => ({
          id,
          text,
          tone,
          startsAt,
          endsAt,
          audience,
        })),
    onChanged: (listener) => rows.onChanged(listener),
    async list() {
      const all = await readAnnouncements(db);
      return all.toSorted((one, other) => other.endsAt - one.endsAt || (one.id < other.id ? -1 : 1));
    },

    async add(draft, by) {
      refuse(draft);
      const now = clock.now();
      const running = (await readAnnouncements(db)).filter(({ endsAt }) => endsAt > now);
      if (running.length >= MOST_CURRENT)
        throw new AppError('bad-request', `${MOST_CURRENT} announcements run already; remove one first.`);
      const id = randomUUID();
      const values = { id, ...columnsOf(draft, now), created_at: now, created_by: by.name, version: 1 };
      await db.insertInto('announcement').values(values).execute();
      await rows.refresh();
      const announcement = await needed(id);
      await note('announcement.added', { by, announcement, details: told(draft) });
      return announcement;
    },

    async change(id, { version, draft }, by) {
      await needed(id);
      refuse(draft);
      const { numUpdatedRows } = await db
        .updateTable('announcement')
        .set({ ...columnsOf(draft, clock.now()), version: version + 1 })
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      const announcement = await needed(id);
      if (numUpdatedRows !== 1n) return { kind: 'conflict', theirs: announcement };
      await rows.refresh();
      await note('announcement.changed', { by, announcement, details: told(draft) });
      return { kind: 'done', announcement };
    },

    async remove(id, by) {
      const announcement = await needed(id);
      await db.deleteFrom('announcement').where('id', '=', id).execute();
      await rows.refresh();
      await note('announcement.removed', { by, announcement });
    },
    async start() {
      await tidy();
      await rows.start();
    },
    async stop() {
      cancelTidy?.();
      await tidying;
      await rows.stop();
    },
  };
}

interface AnnouncementNote {
  by: PersonCaller;
  announcement: AnnouncementView;
  details?: AuditNote['details'];
}

function told({ tone, endsAt, audience }: AnnouncementDraft): AuditNote['details'] {
  const walls = audience.kind === 'all' ? 'every wall' : `${audience.ids.length} ${audience.kind}`;
  return { tone, walls, endsAt: new Date(endsAt).toISOString() };
}
