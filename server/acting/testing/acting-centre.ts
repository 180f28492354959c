import { pino } from 'pino';
import type { Clock } from '#lib/domain/clock';
import { AccessChanges } from '#server/auth/access-changes';
import { NotedAudit } from '#server/auth/testing/noted-audit';
import { actingSource } from '#server/connections/acting-source';
import type { OpenConnection } from '#server/connections/open-connection';
import type { NoticeRule } from '#lib/domain/monitoring-now';
import type { OwnUsers } from '#server/linked-users/linked-users';
import { NOBODY_HAS_LINKED } from '#server/linked-users/testing/nobody-has-linked';
import { ActingUsers } from '../acting-users.ts';
import type { Acting } from '../acting.ts';
import type { MessagesOptions } from '../messages/create-message-acts.ts';
import { UNKEPT_MESSAGES } from './unkept-messages.ts';
import { planOf } from './plan-of.ts';
import { restingConnection } from './resting-connection.ts';
import { createActing } from '../create-acting.ts';

interface Domain {
  simulator: { serviceUrl: string; stop(): Promise<void> };
  clock: Clock;
}

/** Acting on a domain that is known as `five9`; nothing polls until its connection is started, and the domain ends with it. */
export interface ActingCentre<Of extends Domain = Domain> extends AsyncDisposable {
  domain: Of;
  connection: OpenConnection;
  audit: NotedAudit;
  acts: Acting;
  accessChanges: AccessChanges;
  /** What agents are told. */
  notice: NoticeRule;
}

export function openActingCentre<Of extends Domain>(
  domain: Of,
  acting: string | null = 'sup1',
  {
    audit = new NotedAudit(),
    messages = UNKEPT_MESSAGES,
    own = NOBODY_HAS_LINKED,
  }: { audit?: NotedAudit; messages?: MessagesOptions; own?: OwnUsers } = {},
): ActingCentre<Of> {
  const { clock } = domain;
  const log = pino({ level: 'silent' });
  const accessChanges = new AccessChanges();
  const connection = restingConnection(planOf(domain.simulator.serviceUrl, acting), clock);
  const centre: Omit<ActingCentre<Of>, 'acts'> = {
    domain,
    connection,
    audit,
    accessChanges,
    notice: { kind: 'none', text: '' },
    async [Symbol.asyncDispose]() {
      await acts.stop();
      await connection.stop({ disconnect: false });
      await domain.simulator.stop();
    },
  };
  const acts = createActing({
    fleet: { named: () => connection },
    clock,
    audit,
    accessChanges,
    messages,
    notices: { of: () => Promise.resolve(centre.notice) },
    users: new ActingUsers({
      own,
      open: (plan, user, onPasswordRefused) => actingSource(plan, user, { clock, log, onPasswordRefused }),
    }),
  });
  return Object.assign(centre, { acts });
}
