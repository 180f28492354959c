import type { Logger } from 'pino';
import type { Clock } from '#lib/domain/clock';
import type { SourceEvent } from '#lib/domain/source';
import type { CheckpointStore } from '../checkpoint/checkpoint-store.ts';
import type { SupervisorClient } from '../client/supervisor-client.ts';
import type { ViewChoice } from '../session/view-settings.ts';
import type { FairQueue } from './fair-queue.ts';
import type { CallReport } from './service-calls.ts';

/** How one connection is to be asked. `user` and `url` only tell its checkpoints from others'; they are never logged. */
export interface Five9Settings extends ViewChoice {
  user: string;
  url: string;
  /** IANA name of the zone in which the service counts calls. */
  dataCentreZone: string;
  /** How long a poll is held when a single type is watched. */
  longPollMs: number;
  /** At most this often a table's checkpoint is written. */
  checkpointEveryMs: number;
}

export interface Five9SourceOptions {
  client: SupervisorClient;
  clock: Clock;
  log: Logger;
  settings: Five9Settings;
  checkpoints: CheckpointStore;
  /** Yields 0 ≤ x < 1; spreads back-offs. */
  random: () => number;
  /** Told every event, in order, one at a time. */
  emit: (event: SourceEvent) => void;
  /** Shared with whoever else calls for the same user. */
  queue?: FairQueue;
  /** Told every finished call. */
  onCall?: (report: CallReport) => void;
}
