import type { Clock } from '#lib/domain/clock';
import type { LiveQuery } from '#lib/domain/live-query';
import type { CommandFrame, ConnectionStatus } from '#lib/wire/frame';
import type { Logger } from 'pino';
import type { LiveQueries } from '../statistics/live-queries.ts';
import type { HubLimits } from './hub-limits.ts';
import type { HubMetrics } from './hub-metrics.ts';
import type { Sink } from './sink.ts';
import { StreamHub } from './stream-hub.ts';
import type { StreamOwner } from './stream-owner.ts';

export interface HubOptions {
  liveQueries: LiveQueries;
  status: () => readonly ConnectionStatus[];
  clock: Clock;
  log: Logger;
  /** The running build and this life of the server: `epoch` is letters, digits, `-` and `_`, at most 64. */
  build: string;
  epoch: string;
  metrics?: HubMetrics;
  limits?: Partial<HubLimits>;
}

export interface AttachRequest {
  owner: StreamOwner;
  /** The stream to go on with, as its hello named it. */
  streamId?: string | undefined;
  /** The last event id the page has seen. */
  lastEventId?: string | undefined;
}

/** A stream, and who speaks of it. */
export interface StreamRef {
  id: string;
  owner: StreamOwner;
}

/** Where all viewers hang. One turn of the loop per change, the same bytes to all who show the same. */
export interface Hub {
  /**
   * Begins a stream on a response whose headers are out, or goes on with one of the same owner under the same rights;
   * returns its id. Throws AppError `shutting-down`, `too-many-requests` of one person, `not-ready` where there are too many in all.
   */
  attach(sink: Sink, request: AttachRequest): string;
  /**
   * Replaces a stream's queries, narrowed to what its owner sees, and returns their names in order; those named in `anew`
   * are sent whole once more. A stream of another owner is unknown; one begun under other rights ends.
   * Throws AppError `unknown-stream`, `too-many-queries`, `shutting-down`; RefusedQuery when one query is at fault.
   */
  setQueries(stream: StreamRef, queries: readonly LiveQuery[], anew?: readonly string[]): string[];
  /** Whoever has a stream here, open or remembered. */
  owners(): StreamOwner[];
  /** The streams that are open, and since when. */
  open(): { owner: StreamOwner; since: number }[];
  /**
   * Ends the streams of the owners meant, as what they may see has changed; nothing more is sent of what they showed.
   * `shown`: the queries of the stream at hand, narrowed to what its owner sees.
   */
  dismiss(isMeant: (owner: StreamOwner, shown: () => LiveQuery[]) => boolean): void;
  /** Says a word out of turn on the open streams of the owners meant; returns on how many. One that takes nothing misses it. */
  tell(isMeant: (owner: StreamOwner) => boolean, frame: CommandFrame): number;
  /** Ends the streams that show anything of a connection which is gone; they come back and ask again. */
  connectionGone(connectionId: string): void;
  /** Tells that `status()` would now answer otherwise. Cheap: call it on every event. */
  statusChanged(): void;
  /** Open streams. */
  viewers(): number;
  /** Says goodbye on every stream, with times to come back that spread them, and ends them. Idempotent. */
  close(): Promise<void>;
  /** Called when the set of open queries has changed, and so LiveQueries.demand may have. */
  onDemandChanged(listener: () => void): () => void;
  /** What is held at the moment, to see that nothing is left behind. */
  counts(): { viewers: number; remembered: number; queries: number; groups: number };
}

export function createHub(options: HubOptions): Hub {
  return new StreamHub(options);
}
