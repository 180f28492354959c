import type { Clock } from '#lib/domain/clock';
import type { OperationName } from '#server/five9/contract/operation-table';
import type { ServiceVersion } from '#server/five9/contract/field';
import type { XmlRecord } from '#server/five9/contract/xml-value';
import type { Centre } from '#server/simulator/model/centre';
import type { Chat } from './acting/chat.ts';
import type { ChatUser } from './acting/chat-message.ts';
import type { Monitoring } from './acting/monitoring.ts';
import type { Stations } from './acting/stations.ts';
import type { CallCounters } from './call-counters.ts';
import type { Publisher } from './publisher.ts';
import type { Caller, Sessions } from './sessions.ts';
import type { SimClock } from './sim-clock.ts';
import type { TroubleBook } from './trouble-book.ts';
import type { Visibility } from './visibility.ts';

/** Everything the operations work on: one domain of the simulated service. */
export interface Domain {
  base: Clock;
  sim: SimClock;
  centre: Centre;
  publisher: Publisher;
  sessions: Sessions;
  /** Calls of the Statistics service. */
  counters: CallCounters;
  /** Calls of the configuration service. */
  configurationCounters: CallCounters;
  visibility: Visibility;
  stations: Stations;
  monitoring: Monitoring;
  chat: Chat;
  /** Whether somebody can be written to now: an agent at work, a supervisor with a session. */
  isLoggedIn: (user: ChatUser) => boolean;
  /** Who changed a campaign last, by its id; `at` in ms of the base clock. */
  changedBy: Map<string, { username: string; at: number }>;
  troubles: TroubleBook;
  /** Send running durations in every update too, as the real service might. */
  tickingDeltas: boolean;
}

/** One request that has been let in. `signal` aborts when the client has gone. */
export interface ServiceCall<Operation extends string = OperationName> {
  caller: Caller;
  version: ServiceVersion;
  operation: Operation;
  args: XmlRecord;
  signal: AbortSignal;
}

/** An answer's envelope. `empty` is a long poll that ended with nothing new. */
export interface ServiceAnswer {
  outcome: 'ok' | 'empty';
  xml: string;
}
