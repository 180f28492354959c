import type { LiveQuery } from '#lib/domain/live-query';
import type { Frame } from '#lib/wire/frame';
import { encodeFrame } from '#lib/wire/encode-frame';
import { deltaFrame, snapshotFrame } from '#lib/wire/result-frames';
import type { LiveQueryHandle, ResultChange } from '../statistics/live-queries.ts';
import { DeltaRing } from './delta-ring.ts';
import type { HubLimits } from './hub-limits.ts';
import type { HubMetrics } from './hub-metrics.ts';
import type { ViewerGroup } from './viewer-groups.ts';

/** One query that some viewer holds: its encoded frames, made once for all of them. */
export class OpenQuery {
  readonly #handle: LiveQueryHandle;
  readonly #ring: DeltaRing;
  readonly #metrics: HubMetrics | undefined;
  #snapshot: { version: number; bytes: Buffer } | null = null;
  /** Viewers that hold it, connected or remembered. */
  holders = 0;
  /** Groups of connected viewers that show it. */
  readonly groups = new Set<ViewerGroup>();

  constructor(
    handle: LiveQueryHandle,
    n: number,
    options: { limits: HubLimits; metrics: HubMetrics | undefined },
  ) {
    this.#handle = handle;
    this.#ring = new DeltaRing(n, options.limits);
    this.#metrics = options.metrics;
  }

  get q(): string {
    return this.#handle.q;
  }

  get query(): LiveQuery {
    return this.#handle.query;
  }

  get connection(): string {
    return this.#handle.query.connection;
  }

  /** The frame of a change made at `n`, kept for those who come back. */
  change(n: number, change: ResultChange): Buffer {
    this.#snapshot = null;
    if (change.kind === 'reset') {
      this.#ring.restart(n);
      return this.snapshot();
    }
    const bytes = this.#encode(deltaFrame(this.q, change.delta));
    this.#ring.push(n, bytes);
    return bytes;
  }

  /** The whole result as it stands now. */
  snapshot(): Buffer {
    const table = this.#handle.result();
    if (this.#snapshot?.version !== table.version)
      this.#snapshot = { version: table.version, bytes: this.#encode(snapshotFrame(this.#handle, table)) };
    return this.#snapshot.bytes;
  }

  /** The deltas after `n`, or null when only a snapshot will do. */
  deltasAfter(n: number): Buffer[] | null {
    return this.#ring.after(n);
  }

  close(): void {
    this.#handle.close();
  }

  #encode(frame: Frame): Buffer {
    const bytes = Buffer.from(encodeFrame(frame));
    this.#metrics?.frame(frame.kind, bytes.length);
    return bytes;
  }
}
