import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from '#lib/domain/clock';
import { AppError } from '#server/app-error';
import type { Audit, AuditAction, AuditNote } from '#server/audit/audit';
import type { PersonCaller } from '#server/auth/caller';
import { hashOf, newToken } from '#server/auth/one-time-links';
import { scopeText } from '#server/auth/scope-text';
import type { Database } from '#server/store/database';
import { changedDetails } from './display-change.ts';
import type { ChangeDisplay, PairDisplay } from './display-requests.ts';
import { findDisplay, type KeptDisplay } from './display-rows.ts';
import type { KnownDisplays } from './known-displays.ts';
import type { Pairings } from './pairings.ts';

export interface DisplaysOptions {
  db: Kysely<Database>;
  clock: Clock;
  audit: Audit;
  known: KnownDisplays;
  pairings: Pairings;
  /** Whether there is such a playlist. */
  isPlaylist: (id: string) => boolean;
  /** Another screen is this display from now on. */
  onHandedOver: (id: string) => void;
}

/**
 * What people do to displays; the route has seen that they may. Everything is audited and counts at once, on open streams
 * too. Throws AppError `not-found`, `conflict` for what has changed meanwhile, `too-many-requests` for too many wrong codes.
 */
export interface Displays {
  /** Makes a display of the screen that shows the code. */
  pair(request: PairDisplay, by: PersonCaller): Promise<KeptDisplay>;
  /** Gives a display, revoked or not, to the screen that shows the code; all its settings stay. */
  pairAgain(id: string, code: string, by: PersonCaller): Promise<KeptDisplay>;
  change(id: string, change: ChangeDisplay, by: PersonCaller): Promise<KeptDisplay>;
  /** Revokes a display; one that is revoked is removed. */
  remove(id: string, by: PersonCaller): Promise<void>;
}

export function createDisplays(options: DisplaysOptions): Displays {
  const { db, clock, audit, known, pairings, isPlaylist, onHandedOver } = options;

  async function needed(id: string): Promise<KeptDisplay> {
    const found = await findDisplay(db, id);
    if (!found) throw new AppError('not-found', 'There is no such display.', { reason: 'no-such-display' });
    return found;
  }

  function refuseUnknownPlaylist(id: string | null | undefined): void {
    if (typeof id === 'string' && !isPlaylist(id))
      throw new AppError('bad-request', 'playlist: There is no such playlist, or no longer.', {
        reason: 'no-such-playlist',
      });
  }

  async function note(
    action: AuditAction,
    display: KeptDisplay,
    more: { by: PersonCaller; details?: AuditNote['details'] },
  ): Promise<void> {
    await audit.note({
      actor: more.by,
      action,
      subject: { kind: 'display', id: display.id, name: display.name },
      outcome: 'done',
      ...(more.details && { details: more.details }),
    });
  }

  /** Gives the screen behind a code a token, once `keep` has kept its hash. */
  async function handOver(
    { code, by }: { code: string; by: PersonCaller },
    keep: (tokenHash: string) => Promise<string>,
  ): Promise<KeptDisplay> {
    const taken = pairings.take(code, by.address);
    const token = newToken();
    try {
      const display = await needed(await keep(hashOf(token)));
      onHandedOver(display.id);
      known.put(display);
      taken.complete(token);
      return display;
    } catch (error) {
      taken.giveBack();
      throw error;
    }
  }

  return {
    async pair({ code, ...settings }, by) {
      refuseUnknownPlaylist(settings.playlist);
      const display = await handOver({ code, by }, async (tokenHash) => {
        const id = randomUUID();
        const now = clock.now();
        await db
          .insertInto('display')
          .values({
            id,
            name: settings.name,
            place: settings.place,
            playlist_id: settings.playlist,
            scope: scopeText(settings.scope),
            zoom: settings.zoom,
            overscan_percent: settings.overscanPercent,
            blank_until: null,
            locale: settings.locale,
            token_hash: tokenHash,
            previous_hash: null,
            token_made_at: now,
            paired_at: now,
            paired_by: by.name,
            revoked_at: null,
            last_seen_at: null,
            report: null,
            version: 1,
          })
          .execute();
        return id;
      });
      await note('display.paired', display, { by, details: { place: display.place } });
      return display;
    },

    async pairAgain(id, code, by) {
      const before = await needed(id);
      const display = await handOver({ code, by }, async (tokenHash) => {
        const now = clock.now();
        const { numUpdatedRows } = await db
          .updateTable('display')
          .set((row) => ({
            token_hash: tokenHash,
            previous_hash: null,
            token_made_at: now,
            // Another moment than before in any case: whoever shows it now is not whoever did.
            paired_at: Math.max(now, before.pairedAt + 1),
            paired_by: by.name,
            revoked_at: null,
            report: null,
            version: row('version', '+', 1),
          }))
          .where('id', '=', id)
          .executeTakeFirst();
        if (numUpdatedRows !== 1n)
          throw new AppError('not-found', 'There is no such display.', { reason: 'no-such-display' });
        return id;
      });
      await note('display.paired-again', display, { by, details: { wasRevoked: before.revokedAt !== null } });
      return display;
    },

    async change(id, change, by) {
      const before = await needed(id);
      if (before.revokedAt !== null)
        throw new AppError('conflict', 'This display is revoked. Pair it again to change it.', {
          reason: 'display-revoked',
        });
      refuseUnknownPlaylist(change.playlist);
      const { numUpdatedRows } = await db
        .updateTable('display')
        .set({
          name: change.name ?? before.name,
          place: change.place ?? before.place,
          playlist_id: change.playlist === undefined ? before.playlist : change.playlist,
          scope: scopeText(change.scope ?? before.scope),
          zoom: change.zoom ?? before.zoom,
          overscan_percent: change.overscanPercent ?? before.overscanPercent,
          locale: change.locale === undefined ? before.locale : change.locale,
          blank_until: change.blankUntil === undefined ? before.blankUntil : change.blankUntil,
          version: change.version + 1,
        })
        .where('id', '=', id)
        .where('version', '=', change.version)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n)
        throw new AppError('conflict', 'Somebody changed this display meanwhile. Look at it again.', {
          reason: 'display-changed',
        });
      const display = await needed(id);
      known.put(display);
      const details = changedDetails(before, display);
      if (details) await note('display.changed', display, { by, details });
      return display;
    },

    async remove(id, by) {
      const display = await needed(id);
      if (display.revokedAt !== null) {
        await db.deleteFrom('display').where('id', '=', id).where('revoked_at', 'is not', null).execute();
        known.remove(id);
        return note('display.revoked', display, { by, details: { removed: true } });
      }
      await db
        .updateTable('display')
        .set((row) => ({ revoked_at: clock.now(), version: row('version', '+', 1) }))
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .execute();
      known.put(await needed(id));
      await note('display.revoked', display, { by });
    },
  };
}
