import type { Kysely } from 'kysely';
import type { Clock } from '#lib/domain/clock';
import { AppError, isAppError } from '#server/app-error';
import { displayToken } from '#server/displays/display-cookie';
import type { Logger } from '#server/ops/log';
import type { Database } from '#server/store/database';
import type { Access, Standing } from './access.ts';
import type { AccessChanges } from './access-changes.ts';
import { TOKEN_PREFIX } from './api-tokens-in-store.ts';
import type { Caller } from './caller.ts';
import { KnownFor } from './known-for.ts';
import type { SignedCookies } from './session-cookie.ts';
import { TOUCH_EVERY_MS, touchSession } from './session-rows.ts';
import {
  findLiveDisplay,
  findLiveDisplays,
  findLiveSession,
  findLiveSessions,
  findLiveToken,
  findLiveTokens,
  type LiveDisplay,
  type LiveSession,
  type LiveToken,
} from './standing-in-store.ts';
import { UseNotes } from './use-notes.ts';

const TOKEN_USE_EVERY_MS = 60_000;

export interface AccessOptions {
  db: Kysely<Database>;
  clock: Clock;
  log: Logger;
  cookies: SignedCookies;
  changes: AccessChanges;
  isDemoOpen: () => boolean;
}

export function createAccess(options: AccessOptions): Access {
  const { db, clock, log, cookies, changes, isDemoOpen } = options;
  const sessions = new KnownFor<LiveSession>({ clock });
  const tokens = new KnownFor<LiveToken>({ clock });
  const displays = new KnownFor<LiveDisplay>({ clock });
  const sessionUse = new UseNotes({
    clock,
    log,
    everyMs: TOUCH_EVERY_MS,
    write: (id, now) => touchSession(db, id, now),
  });
  const tokenUse = new UseNotes({
    clock,
    log,
    everyMs: TOKEN_USE_EVERY_MS,
    write: async (id, now) => {
      await db.updateTable('api_token').set({ last_used_at: now }).where('id', '=', id).execute();
    },
  });
  changes.listen(() => {
    sessions.forgetAll();
    tokens.forgetAll();
    displays.forgetAll();
  });

  async function personIn(header: string | null, address: string): Promise<Caller | null> {
    const cookie = cookies.session(header);
    const session =
      cookie === null ? null : await sessions.get(cookie, () => findLiveSession(db, cookie, clock.now()));
    if (!session || (session.isDemo && !isDemoOpen())) return null;
    sessionUse.used(session.sessionId, session.lastSeenAt);
    const { personId, name, email, role, scope, sessionId, isDemo, locale } = session;
    return { kind: 'person', id: personId, name, email, role, scope, sessionId, isDemo, locale, address };
  }

  async function displayIn(header: string | null, address: string): Promise<Caller | null> {
    const token = displayToken(header);
    const display = token === null ? null : await displays.get(token, () => findLiveDisplay(db, token));
    return display && { kind: 'display', ...display, address };
  }

  return {
    async identify(headers, address, as = null) {
      const secret = bearer(headerIn(headers, 'authorization'));
      if (secret !== null) {
        const token = await tokens.get(secret, () => findLiveToken(db, secret));
        if (!token) return { kind: 'nobody', address };
        tokenUse.used(token.id, token.lastUsedAt ?? 0);
        return { kind: 'token', id: token.id, name: token.name, address };
      }
      const header = headerIn(headers, 'cookie');
      const found =
        (as === 'display' ? null : await personIn(header, address)) ?? (await displayIn(header, address));
      return found ?? { kind: 'nobody', address };
    },

    onAccessChanged: (listener) => changes.listen(listener),

    async stillValid({ sessionIds, tokenIds, displayIds }): Promise<Standing> {
      try {
        const [live, liveTokens, displays] = await Promise.all([
          findLiveSessions(db, sessionIds, clock.now()),
          findLiveTokens(db, tokenIds),
          findLiveDisplays(db, displayIds),
        ]);
        const valid = live.filter((session) => !session.isDemo || isDemoOpen());
        for (const { sessionId, lastSeenAt } of valid) sessionUse.used(sessionId, lastSeenAt);
        return {
          sessions: new Map(
            valid.map(({ sessionId, role, scope, version }) => [sessionId, { role, scope, version }]),
          ),
          tokens: liveTokens,
          displays,
        };
      } catch (error) {
        if (isAppError(error)) throw error;
        throw new AppError('store-failed', 'The store cannot be read just now', { cause: error });
      }
    },
  };
}

function headerIn(headers: Headers | NodeJS.Dict<string | string[]>, name: string): string | null {
  if (headers instanceof Headers) return headers.get(name);
  const value = headers[name];
  return Array.isArray(value) ? value.join('; ') : (value ?? null);
}

/** The token of ours in an Authorization header; other schemes are somebody else's. */
function bearer(authorization: string | null): string | null {
  const secret = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  return secret?.startsWith(TOKEN_PREFIX) ? secret : null;
}
