import type { ActingSource } from '#lib/domain/acting-source';
import type { ActingStanding } from '#lib/domain/campaign-action';
import type { Clock } from '#lib/domain/clock';
import type { Audit } from '#server/audit/audit';
import type { ConnectionFleet } from '#server/connections/connection-fleet';
import type { ConnectionPlan } from '#server/connections/connection-plan';
import type { Acting } from './acting.ts';
import { createActingAccess } from './acting-access.ts';
import { ActingUsers } from './acting-users.ts';
import { createCampaignActs } from './create-campaign-acts.ts';

export interface ActingOptions {
  fleet: Pick<ConnectionFleet, 'named'>;
  clock: Clock;
  audit: Audit;
  /** As whom is acted on a connection; null where nobody is set. */
  sourceOf: (plan: ConnectionPlan) => ActingSource | null;
}

/** Every family of acts over one set of users to act as. */
export function createActing({ fleet, clock, audit, sourceOf }: ActingOptions): Acting {
  const users = new ActingUsers(sourceOf);
  const access = createActingAccess({ fleet, users, clock, audit });
  return {
    async standing(id, person): Promise<ActingStanding> {
      const source = await access.sourceOf(access.connectionOf(id, person), person);
      if (!source) return { kind: 'may-not', why: 'no-user' };
      const permitted = await access.permittedTo(source);
      if (!permitted) return { kind: 'may-not', why: 'unknown' };
      return { kind: 'may', actsAs: source.username, ...permitted };
    },
    campaign: createCampaignActs(access, clock),
    stop: () => users.stop(),
  };
}
