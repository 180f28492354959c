import type { ActingSource, PermittedActs } from '#lib/domain/acting-source';
import type { Clock } from '#lib/domain/clock';
import type { Logger } from '#server/ops/log';
import { createSupervisorClient } from '../client/create-supervisor-client.ts';
import { ENUMERATIONS } from '../contract/enumerations.ts';
import { type ViewChoice, viewSettingsAt } from '../session/view-settings.ts';
import { ActingSession } from './acting-session.ts';
import { monitoringCalls, permittedModes } from './monitoring-calls.ts';
import { callOf, permittedActions } from './campaign-calls.ts';
import { mayMessage, messageCalls } from './message-calls.ts';
import { MessagePoll } from './message-poll.ts';
import { PeopleBook } from './people-book.ts';

export interface Five9ActingOptions {
  url: string;
  username: string;
  password: string;
  clock: Clock;
  log: Logger;
  /** Told when the service refuses user or password; never rejects. */
  onPasswordRefused?: () => Promise<void>;
  /** Whether an older version of the service will do; default false. */
  fallsBack?: boolean;
  settings: Omit<ViewChoice, 'idleTimeOutS'>;
  /** Yields 0 ≤ x < 1 to spread waits; default Math.random. */
  random?: () => number;
}

/** A seat that its holder left without a word is free again after this, seconds. */
const IDLE_TIME_OUT_S = 1200;

/** Somebody to act as on a Five9 domain. Only a malformed `url` throws, here. */
export function createFive9Acting({
  settings,
  random = Math.random,
  ...options
}: Five9ActingOptions): ActingSource {
  const { clock, log, username, onPasswordRefused } = options;
  const endings = new Set<() => void>();
  const session = new ActingSession({
    client: createSupervisorClient(options),
    clock,
    log,
    ...(onPasswordRefused && { onPasswordRefused }),
    settings: () => viewSettingsAt({ ...settings, idleTimeOutS: IDLE_TIME_OUT_S }, clock.now(), false),
    onEnd: () => {
      for (const ending of endings) ending();
    },
  });
  const book = new PeopleBook({ session, username, clock });
  const poll = new MessagePoll({ session, book, clock, log, random });
  return {
    username,
    async permitted() {
      const permissions = await session.do({
        does: 'read',
        call: (client, given) => client.getMyPermissions(given),
      });
      // A version that does not tell permissions has no campaigns either; the rest the service itself refuses.
      if (permissions.kind === 'not-reached' && permissions.why === 'version')
        return {
          kind: 'done',
          value: { ...permittedTo(EVERY_PERMISSION), dispositions: [], lacks: ['campaigns', 'permissions'] },
          tookMs: permissions.tookMs,
        };
      if (permissions.kind !== 'done') return permissions;
      const dispositions = await session.do({
        does: 'read',
        call: (client, given) => client.getDispositionsNames(given),
      });
      const held = new Set(permissions.value.flatMap(({ type, value }) => (value ? [type] : [])));
      return {
        ...permissions,
        value: {
          ...permittedTo(held),
          campaigns: permittedActions(held),
          dispositions: dispositions.kind === 'done' ? dispositions.value : [],
          lacks: [],
        },
      };
    },
    campaign: (act) => session.do(callOf(act)),
    monitoring: monitoringCalls({ session, endings, isSessionNeeded: () => poll.isHeard }),
    messages: messageCalls({ session, endings, book, poll }),
    async stop() {
      poll.stop();
      await session.stop();
    },
  };
}

const EVERY_PERMISSION: ReadonlySet<string> = new Set(ENUMERATIONS.supervisorPermissionType);

/** What may be done in any version by who holds these. */
function permittedTo(held: ReadonlySet<string>): Omit<PermittedActs, 'dispositions' | 'lacks'> {
  return { campaigns: [], messages: mayMessage(held), monitoring: permittedModes(held) };
}
