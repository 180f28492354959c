import { createHmac } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Clock } from '#lib/domain/clock';
import { hashOf } from '#server/auth/one-time-links';
import { safeError, type Logger } from '#server/ops/log';
import type { Database } from '#server/store/database';
import type { DisplayTable } from '#server/store/tables/display';

/** How old a token becomes before the next one is given. */
export const ROTATE_AFTER_MS = 24 * 3_600_000;

/** Browsers write cookies down within half a minute; until surely past that, the newer token may be lost to a power cut. */
export const SETTLE_MS = 2 * 60_000;

/** How often the store is asked about one token. */
const LOOK_EVERY_MS = 60_000;

export interface DisplayTokensOptions {
  db: Kysely<Database>;
  clock: Clock;
  log: Logger;
  /** Tokens that follow are made with it. */
  secret: string;
}

type TokenRow = Pick<Selectable<DisplayTable>, 'token_hash' | 'previous_hash' | 'token_made_at'>;

/** Renews the tokens of displays that are in use; the numbered rules are in README.md. */
export class DisplayTokens {
  readonly #options: DisplayTokensOptions;
  /** When which token of a display was last looked at. */
  readonly #lookedAt = new Map<string, { token: string; at: number }>();

  constructor(options: DisplayTokensOptions) {
    this.#options = options;
  }

  /**
   * Told with every heartbeat by which token the display came in. Answers the token it is to keep from now on, or null:
   * the one it has. Never rejects: a display whose token cannot be renewed just now goes on with the one it has.
   */
  async used(displayId: string, token: string): Promise<string | null> {
    const { clock, log } = this.#options;
    const now = clock.now();
    const looked = this.#lookedAt.get(displayId);
    if (looked?.token === token && Math.abs(now - looked.at) < LOOK_EVERY_MS) return null;
    this.#lookedAt.set(displayId, { token, at: now });
    try {
      return await this.#renewed(displayId, token);
    } catch (error) {
      log.warn({ err: safeError(error), display: displayId }, 'a token could not be renewed');
      return null;
    }
  }

  forget(displayId: string): void {
    this.#lookedAt.delete(displayId);
  }

  async #renewed(displayId: string, token: string): Promise<string | null> {
    const hash = hashOf(token);
    const next = this.#follower(displayId, token);
    for (;;) {
      const row = await this.#find(displayId);
      if (!row) return null;
      const age = Math.abs(this.#options.clock.now() - row.token_made_at);
      const isOld = age >= ROTATE_AFTER_MS;
      if (row.token_hash === hash) {
        if (isOld) {
          // Where another request was faster, or the display was paired anew, what stands now decides.
          await this.#replace(displayId, row, { token_hash: hashOf(next), previous_hash: hash });
          continue;
        }
        if (row.previous_hash !== null && age >= SETTLE_MS) await this.#retirePrevious(displayId, hash);
        return null;
      }
      if (row.previous_hash !== hash) return null;
      if (row.token_hash === hashOf(next)) return next;
      // Only under another key can the newer one have been made, and nobody has come with it since.
      if (!isOld) return null;
      await this.#replace(displayId, row, { token_hash: hashOf(next), previous_hash: hash });
    }
  }

  /** The same answer however often it is asked for: what was lost on its way is sent again. */
  #follower(displayId: string, token: string): string {
    return createHmac('sha256', this.#options.secret)
      .update(JSON.stringify([displayId, token]))
      .digest('base64url');
  }

  async #find(displayId: string): Promise<TokenRow | undefined> {
    return this.#options.db
      .selectFrom('display')
      .select(['token_hash', 'previous_hash', 'token_made_at'])
      .where('id', '=', displayId)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
  }

  async #replace(
    displayId: string,
    before: TokenRow,
    hashes: Pick<TokenRow, 'token_hash' | 'previous_hash'>,
  ): Promise<void> {
    const { db, clock } = this.#options;
    await db
      .updateTable('display')
      .set({ ...hashes, token_made_at: clock.now() })
      .where('id', '=', displayId)
      .where('token_hash', '=', before.token_hash)
      .where('revoked_at', 'is', null)
      .execute();
  }

  async #retirePrevious(displayId: string, current: string): Promise<void> {
    await this.#options.db
      .updateTable('display')
      .set({ previous_hash: null })
      .where('id', '=', displayId)
      .where('token_hash', '=', current)
      .execute();
  }
}
