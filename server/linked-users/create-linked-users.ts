import type { Clock } from '#lib/domain/clock';
import { CREDENTIAL_PURPOSES, type ConnectionSettings } from '#lib/domain/connection-settings';
import type { LinkAnswer } from '#lib/domain/linked-user';
import { AppError } from '#server/app-error';
import type { Audit, AuditAction, AuditNote } from '#server/audit/audit';
import type { ConnectionFleet } from '#server/connections/connection-fleet';
import type { ConnectionPlan, Credential } from '#server/connections/connection-plan';
import { originOf, usernameKey } from '#server/connections/session-users';
import type { SecretBox } from '#server/connections/held-connection';
import { kept } from '#server/connections/kept';
import { TestLimit } from '#server/connections/test-limit';
import type { TryUser } from '#server/connections/try-user';
import { type Logger, safeError } from '#server/ops/log';
import { seesConnection } from '#server/scope/visibility';
import type { Store } from '#server/store/open-store';
import { type LinkedUserRow, linkedUserRows, refuseUsedFor } from './linked-user-rows.ts';
import type { LinkedUsers, LinkingPerson, OwnUser } from './linked-users.ts';

export interface LinkedUsersOptions {
  store: Pick<Store, 'db'>;
  secrets: SecretBox;
  clock: Clock;
  log: Logger;
  audit: Audit;
  fleet: Pick<ConnectionFleet, 'named' | 'connections'>;
  tryUser: TryUser;
  /** Somebody's user on a connection is another one now, or none. */
  onChanged: (personId: string, connectionId: string) => void;
}

export function createLinkedUsers(options: LinkedUsersOptions): LinkedUsers {
  const { store, secrets, clock, log, audit, fleet, tryUser, onChanged } = options;
  const rows = linkedUserRows(store.db);
  const limits = new Map<string, TestLimit>();

  function planFor(id: string, { by, visibility }: LinkingPerson): ConnectionPlan {
    if (by.isDemo)
      throw new AppError('forbidden', 'The account of the demonstration cannot be changed', {
        reason: 'demo-unchangeable',
      });
    if (!seesConnection(visibility, id))
      throw new AppError('unknown-connection', 'There is no such connection', {
        reason: 'no-such-connection',
      });
    return fleet.named(id).plan;
  }

  async function tried(plan: ConnectionPlan, user: Credential, by: LinkingPerson['by']): Promise<LinkAnswer> {
    const limit = limits.get(by.id) ?? new TestLimit(clock);
    limits.set(by.id, limit);
    const release = limit.take();
    try {
      const found = await tryUser(plan, user);
      return found === null ? { kind: 'linked' } : { kind: 'refused', found };
    } finally {
      release();
    }
  }

  function opened(row: LinkedUserRow, plan: ConnectionPlan): OwnUser {
    const { username } = row;
    if (row.origin !== originOf(plan.settings.url)) return { kind: 'trouble', username, why: 'other-host' };
    let password: string;
    try {
      password = secrets.open(row.sealed_password, contextOf(row));
    } catch {
      return { kind: 'trouble', username, why: 'unreadable' };
    }
    if (row.refused_at !== null) return { kind: 'trouble', username, why: 'password-refused' };
    return { kind: 'usable', credential: { username, password }, linkedAt: row.linked_at };
  }

  async function note(
    { id, name }: Pick<ConnectionSettings, 'id' | 'name'>,
    { by }: LinkingPerson,
    more: Pick<AuditNote, 'outcome' | 'details'> & { action: AuditAction },
  ): Promise<void> {
    const subject = { kind: 'connection', id, name };
    await audit.note({ actor: by, subject, ...more });
  }

  return {
    async of(plan, personId) {
      const row = await rows.one(personId, plan.settings.id);
      return row ? opened(row, plan) : { kind: 'none' };
    },

    async passwordRefused(connectionId, personId, linkedAt) {
      const row = { person_id: personId, connection_id: connectionId, linked_at: linkedAt };
      await rows.markRefused({ ...row, refused_at: clock.now() }).catch((error: unknown) => {
        log.warn({ err: safeError(error) }, 'a refused password could not be noted');
      });
    },

    async places({ by, visibility }) {
      const own = await rows.ofPerson(by.id);
      return fleet.connections.flatMap(({ plan }) => {
        const { id, name } = plan.settings;
        if (!seesConnection(visibility, id)) return [];
        const row = own.find(({ connection_id: connectionId }) => connectionId === id);
        const user = row && opened(row, plan);
        return {
          connection: { id, name },
          own: row
            ? {
                username: row.username,
                linkedAt: row.linked_at,
                trouble: user?.kind === 'trouble' ? user.why : null,
              }
            : null,
          shared: plan.credentials.acting?.username ?? null,
        };
      });
    },

    async link(id, { username, password }, person) {
      const plan = planFor(id, person);
      const origin = originOf(plan.settings.url);
      const key = { person_id: person.by.id, connection_id: id, origin, username_key: usernameKey(username) };
      const plans = fleet.connections.map((connection) => connection.plan);
      const running = plans.map(({ settings }) => settings.id);
      refuseUsedFor(purposeOf(plans, key));
      await rows.refuseTaken({ row: key, running });
      const answer = await tried(plan, { username, password }, person.by);
      if (answer.kind === 'linked') {
        const row = { ...key, username, refused_at: null };
        const linked = { sealed_password: secrets.seal(password, contextOf(row)), linked_at: clock.now() };
        await kept(() => rows.put({ row: { ...row, ...linked }, running }));
        onChanged(person.by.id, id);
      }
      const outcome = answer.kind === 'linked' ? 'done' : 'failed';
      const details = { username, ...(answer.kind === 'refused' && { found: answer.found.code }) };
      await note(plan.settings, person, { action: 'acting-user.linked', outcome, details });
      return answer;
    },

    async retry(id, person) {
      const plan = planFor(id, person);
      const row = await rows.one(person.by.id, id);
      const user: OwnUser = row ? opened({ ...row, refused_at: null }, plan) : { kind: 'none' };
      if (!row || user.kind !== 'usable')
        throw new AppError('not-found', 'There is no password to try again. Type it anew.', {
          reason: 'link-gone',
        });
      const answer = await tried(plan, user.credential, person.by);
      if (answer.kind === 'linked') await kept(() => rows.markRefused({ ...row, refused_at: null }));
      else if (answer.found.code === 'unauthorized')
        await kept(() => rows.markRefused({ ...row, refused_at: row.refused_at ?? clock.now() }));
      return answer;
    },

    async unlink(id, person) {
      // Also of a connection that they do not see any more: what is kept is theirs.
      const row = await rows.one(person.by.id, id);
      if (!row || !(await kept(() => rows.remove(person.by.id, id)))) return;
      onChanged(person.by.id, id);
      const named = fleet.connections.find(({ plan }) => plan.settings.id === id)?.plan.settings;
      const details = { username: row.username };
      await note(named ?? { id, name: id }, person, {
        action: 'acting-user.unlinked',
        outcome: 'done',
        details,
      });
    },
  };
}

/** What is sealed for one person, connection and host never opens for another. */
function contextOf(row: Pick<LinkedUserRow, 'person_id' | 'connection_id' | 'origin'>): string {
  return `linked-user:${row.person_id}:${row.connection_id}:${row.origin}`;
}

/** For what a running connection to the same host uses a user; null where none does. */
function purposeOf(plans: readonly ConnectionPlan[], { origin, username_key: key }: UserKey): string | null {
  for (const { settings, credentials } of plans) {
    if (originOf(settings.url) !== origin) continue;
    const used = CREDENTIAL_PURPOSES.find((purpose) => {
      const user = credentials[purpose];
      return user && usernameKey(user.username) === key;
    });
    if (used) return used;
  }
  return null;
}

type UserKey = Pick<LinkedUserRow, 'origin' | 'username_key'>;
