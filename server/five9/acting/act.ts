import type { ActRefusal } from '#lib/domain/act-outcome';
import type { ActingClient } from '../client/acting-client.ts';
import type { CallOutcome } from '../client/call-outcome.ts';
import type { Five9Fault } from '../contract/fault.ts';
import type { CallOptions, SupervisorClient } from '../client/supervisor-client.ts';

/** One act: a call of the client's. A `read` changes nothing, so that no answer leaves nothing in doubt. */
export interface Act<T> {
  does: 'read' | 'change';
  call: (client: SupervisorClient & ActingClient, options: CallOptions) => Promise<CallOutcome<T>>;
  /** For the few operations that the service lets without a session; they do not count as use of one. */
  isSessionless?: boolean;
  /** Faults that mean something else here than everywhere. */
  refusals?: Partial<Record<Five9Fault['name'], ActRefusal>>;
  /** Ends what goes on: done before all that waits, however long it has waited itself. */
  isWayOut?: boolean;
  /** About what the session of now has, a station or a chat: without it there is none, so no other session is opened for the act. */
  of?: keyof typeof GONE;
}

/** Why what belonged to a session that is gone cannot be acted on. */
export const GONE = {
  station: { code: 'no-station' },
  chat: { code: 'chat-over' },
} as const satisfies Record<string, ActRefusal>;
