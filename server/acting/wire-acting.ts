import type { Clock } from '#lib/domain/clock';
import { isAtLeast } from '#lib/domain/role';
import type { Audit } from '#server/audit/audit';
import type { AccessChanges } from '#server/auth/access-changes';
import { findPerson } from '#server/auth/person-rows';
import { actingSource } from '#server/connections/acting-source';
import type { ConnectionFleet } from '#server/connections/connection-fleet';
import type { SecretBox } from '#server/connections/held-connection';
import { userTrial } from '#server/connections/try-user';
import { createLinkedUsers } from '#server/linked-users/create-linked-users';
import type { LinkedUsers } from '#server/linked-users/linked-users';
import type { Directories } from '#server/directory/directories';
import { type Logger, safeError } from '#server/ops/log';
import type { Store } from '#server/store/open-store';
import type { Hub } from '#server/stream/hub';
import type { Acting } from './acting.ts';
import { ActingUsers } from './acting-users.ts';
import { createActing } from './create-acting.ts';
import { createKeptDays, type KeptDays } from './messages/kept-days.ts';
import { tellPages } from './messages/tell-pages.ts';
import { createNotices, type Notices } from './monitoring/notices.ts';

export interface ActingWires {
  store: Pick<Store, 'db' | 'bulk'>;
  secrets: SecretBox;
  clock: Clock;
  log: Logger;
  audit: Audit;
  fleet: Pick<ConnectionFleet, 'named' | 'connections'>;
  accessChanges: Pick<AccessChanges, 'listen'>;
  directories: Pick<Directories, 'of'>;
  hub: Pick<Hub, 'tell'>;
}

/** Acting, and the users that people act as: who may not any more has no session left. */
export function wireActing(wires: ActingWires): {
  acting: Acting;
  linkedUsers: LinkedUsers;
  notices: Notices;
  keptDays: KeptDays;
} {
  const { store, clock, log, audit, fleet, accessChanges } = wires;
  const notices = createNotices({ store, clock, audit });
  const linkedUsers = createLinkedUsers({
    ...wires,
    tryUser: userTrial({ clock, log }),
    onChanged: (personId, connectionId) => users.endOwn(personId, connectionId),
  });
  const users = new ActingUsers({
    own: linkedUsers,
    open: (plan, user, onPasswordRefused) => actingSource(plan, user, { clock, log, onPasswordRefused }),
  });
  accessChanges.listen((change) => {
    if ('sessionId' in change) users.signInEnded(change.sessionId);
    if (!('personId' in change)) return;
    const { personId } = change;
    const ask = signInsOf(store, personId).catch((error: unknown) => {
      log.warn({ err: safeError(error) }, 'whether somebody may still act is not known: they may not');
      return new Set<string>();
    });
    void ask.then((signIns) => users.keepSignIns(personId, signIns));
  });
  const keptDays = createKeptDays({ store, clock, audit });
  const messages = { store, log, keptDays, directories: wires.directories, tell: tellPages(wires.hub) };
  const acting = createActing({ fleet, clock, audit, users, accessChanges, notices, messages });
  return { acting, linkedUsers, notices, keptDays };
}

/** The sign-ins by which somebody may act now. */
async function signInsOf({ db }: Pick<Store, 'db'>, personId: string): Promise<Set<string>> {
  const person = await findPerson(db, personId);
  if (!person || person.disabledAt !== null || !isAtLeast(person.role, 'supervisor')) return new Set();
  const rows = await db.selectFrom('auth_session').select('id').where('userId', '=', personId).execute();
  return new Set(rows.map(({ id }) => id));
}
