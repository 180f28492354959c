import type {
  AgentListeners,
  MonitoringActed,
  MonitoringNow,
  StationActed,
} from '#lib/domain/monitoring-now';
import type { ActingPerson } from '../acting.ts';
import type { ListenAct, StationAct } from './monitoring-requests.ts';

/**
 * Listening to agents. Throws AppError `unknown-connection`, `not-found` for an agent whom the person does not see,
 * `bad-request` where there is nobody to act as.
 */
export interface MonitoringActs {
  /** What is going on, without asking the upstream; whoever asks has a desk open. */
  now(person: ActingPerson, connectionId: string | null): Promise<MonitoringNow>;
  station(connectionId: string, act: StationAct, person: ActingPerson): Promise<StationActed>;
  listen(connectionId: string, act: ListenAct, person: ActingPerson): Promise<MonitoringActed>;
  /** Who listens to an agent: asked at most so often, old where it was not asked. */
  listeners(connectionId: string, agent: string, person: ActingPerson): Promise<AgentListeners>;
  /** The person has read what had ended. */
  readEnd(person: ActingPerson): void;
  /** Somebody has signed out: without another open desk of theirs they listen no more. */
  signedOut(sessionId: string): void;
  /** Somebody's rights have changed: their desk must show that it is still let in. */
  doubt(personId: string): void;
  /** Stops listening everywhere and frees the stations. */
  stop(): Promise<void>;
}
