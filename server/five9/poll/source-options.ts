import type { Logger } from 'pino';
import type { Clock } from '#lib/domain/clock';
import type { ColumnRoles } from '#lib/domain/connection-settings';
import type { SourceEvent } from '#lib/domain/source';
import type { CheckpointStore } from '../checkpoint/checkpoint-store.ts';
import type { SupervisorClient } from '../client/supervisor-client.ts';
import type { ViewChoice } from '../session/view-settings.ts';
import { FairQueue } from './fair-queue.ts';
import type { CallReport } from './service-calls.ts';

/** How one connection is to be asked. `username` and `url` only tell its checkpoints from others'; they are never logged. */
export interface Five9Settings extends Omit<ViewChoice, 'idleTimeOutS'> {
  username: string;
  url: string;
  /** IANA name of the zone in which the service counts calls. */
  dataCentreZone: string;
  /** What columns hold that no catalogue knows; default none. */
  columnRoles?: ColumnRoles;
  /** How long the service keeps a session that is left alone, 60–1800; default 1800. */
  idleTimeOutS?: number;
  /** How long a poll is held when a single type is watched; default 5 000. */
  longPollMs?: number;
  /** Also asks who is signed in and which seats are taken; our own users are counted, never named. Default null: nobody is asked. */
  asksUsers?: { unnamed: readonly string[] } | null;
  /** Changes are written to the checkpoints this long after the first of them; default 7 000. */
  checkpointEveryMs?: number;
}

export interface Five9SourceOptions {
  client: SupervisorClient;
  clock: Clock;
  log: Logger;
  settings: Five9Settings;
  checkpoints: CheckpointStore;
  /** Told every event, in order, one at a time. */
  deliver: (event: SourceEvent) => void;
  /** Yields 0 ≤ x < 1 to spread back-offs; default Math.random. */
  random?: () => number;
  /** Shared with whoever else calls for the same user. */
  queue?: FairQueue;
  /** Told every finished call. */
  onCall?: (report: CallReport) => void;
}

/** The options with every default filled in. */
export type FilledOptions = Required<Omit<Five9SourceOptions, 'settings'>> & {
  settings: Required<Five9Settings>;
};

export function filledOptions(options: Five9SourceOptions): FilledOptions {
  return {
    random: Math.random,
    queue: new FairQueue(),
    onCall: () => undefined,
    ...options,
    settings: {
      columnRoles: {},
      idleTimeOutS: 1_800,
      longPollMs: 5_000,
      asksUsers: null,
      checkpointEveryMs: 7_000,
      ...options.settings,
    },
  };
}
