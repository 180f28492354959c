import type { ActingStanding } from '#lib/domain/campaign-action';
import type { Clock } from '#lib/domain/clock';
import type { Audit } from '#server/audit/audit';
import type { AccessChanges } from '#server/auth/access-changes';
import type { ConnectionFleet } from '#server/connections/connection-fleet';
import type { Acting } from './acting.ts';
import { createActingAccess } from './acting-access.ts';
import type { ActingUsers } from './acting-users.ts';
import { createMessageActs, type MessagesOptions } from './messages/create-message-acts.ts';
import { createMonitoringActs } from './monitoring/create-monitoring-acts.ts';
import type { Notices } from './monitoring/notices.ts';
import { createCampaignActs } from './create-campaign-acts.ts';

export interface ActingOptions {
  fleet: Pick<ConnectionFleet, 'named'>;
  clock: Clock;
  audit: Audit;
  users: Pick<ActingUsers, 'of' | 'follow' | 'stop'>;
  accessChanges: Pick<AccessChanges, 'listen'>;
  notices: Pick<Notices, 'of'>;
  messages: MessagesOptions;
}

/** Every family of acts over one set of users to act as. */
export function createActing(options: ActingOptions): Acting {
  const { fleet, clock, audit, users, accessChanges, notices } = options;
  const access = createActingAccess({ fleet, users, clock, audit });
  const messages = createMessageActs(access, { ...options.messages, clock });
  const monitoring = createMonitoringActs({ access, clock, notices });
  accessChanges.listen((change) => {
    if ('sessionId' in change) monitoring.signedOut(change.sessionId);
    if ('personId' in change) monitoring.doubt(change.personId);
  });
  return {
    async known(id, person) {
      const who = await access.whoActs(access.connectionOf(id, person), person);
      if (who.kind === 'nobody') return { kind: 'may-not', why: 'no-user' };
      if (who.kind === 'unusable') return { kind: 'may-not', why: who.why };
      const permitted = access.knownOf(who.source);
      const as = { actsAs: who.source.username, isOwn: who.isOwn };
      return permitted ? { kind: 'may', ...as, ...permitted } : { kind: 'unasked', ...as };
    },
    async standing(id, person): Promise<ActingStanding> {
      const connection = access.connectionOf(id, person);
      const who = await access.whoActs(connection, person);
      if (who.kind === 'nobody') return { kind: 'may-not', why: 'no-user' };
      if (who.kind === 'unusable') return { kind: 'may-not', why: who.why };
      const permitted = await access.permittedTo(who.source);
      if (permitted) return { kind: 'may', actsAs: who.source.username, isOwn: who.isOwn, ...permitted };
      const since = await access.whoActs(connection, person);
      return { kind: 'may-not', why: since.kind === 'unusable' ? since.why : 'unknown' };
    },
    campaign: createCampaignActs(access, clock),
    follow: (id, plan) => users.follow(id, plan),
    monitoring,
    messages,
    start: () => messages.start(),
    async stop() {
      await messages.stop();
      await monitoring.stop();
      await users.stop();
    },
  };
}
