import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { DisplayStanding } from '#lib/domain/display';
import type { ConnectionStatus } from '#lib/wire/frame';

export interface MetricsOptions {
  status: () => readonly ConnectionStatus[];
  viewers: () => number;
  /** How many displays stand how. */
  displays: () => Readonly<Record<DisplayStanding, number>>;
  now: () => number;
}

/** What `GET /metrics` tells. Labels are operations, outcomes, connections and types; never rows or people. */
export interface Metrics {
  upstreamCall(operation: string, outcome: string): void;
  delta(connection: string, type: string, cells: number): void;
  frame(kind: string, bytes: number): void;
  dropped(reason: string): void;
  text(): Promise<string>;
  readonly contentType: string;
}

export function createMetrics(options: MetricsOptions): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'watchfloor_' });
  const registers = [registry];
  const calls = new Counter({
    name: 'watchfloor_upstream_calls_total',
    help: 'Calls to the source by operation and outcome',
    labelNames: ['operation', 'outcome'],
    registers,
  });
  const deltas = new Histogram({
    name: 'watchfloor_delta_cells',
    help: 'Changed cells in one delta of a statistics table',
    labelNames: ['connection', 'type'],
    buckets: [1, 10, 50, 100, 500, 1000, 5000, 20_000, 100_000],
    registers,
  });
  const frames = new Counter({
    name: 'watchfloor_frame_bytes_total',
    help: 'Bytes of frames encoded, once each however many viewers take them',
    labelNames: ['kind'],
    registers,
  });
  const drops = new Counter({
    name: 'watchfloor_viewers_dropped_total',
    help: 'Streams closed because their screen read too slowly or not at all',
    labelNames: ['reason'],
    registers,
  });
  new Gauge({
    name: 'watchfloor_viewers',
    help: 'Open streams',
    registers,
    collect() {
      this.set(options.viewers());
    },
  });
  new Gauge({
    name: 'watchfloor_displays',
    help: 'Paired displays by how they stand: live, stale, frozen, offline, never-seen, revoked',
    labelNames: ['standing'],
    registers,
    collect() {
      for (const [standing, count] of Object.entries(options.displays())) this.set({ standing }, count);
    },
  });
  new Gauge({
    name: 'watchfloor_data_age_seconds',
    help: 'Age of each statistics table since the source measured it and since it was received',
    labelNames: ['connection', 'type', 'age'],
    registers,
    collect() {
      this.reset();
      const now = options.now();
      for (const connection of options.status())
        for (const type of connection.types) {
          const labels = { connection: connection.id, type: type.type };
          if (type.measuredAt !== null)
            this.set({ ...labels, age: 'source' }, (now - type.measuredAt) / 1000);
          if (type.receivedAt !== null)
            this.set({ ...labels, age: 'server' }, (now - type.receivedAt) / 1000);
        }
    },
  });
  return {
    upstreamCall: (operation, outcome) => calls.inc({ operation, outcome }),
    delta: (connection, type, cells) => deltas.observe({ connection, type }, cells),
    frame: (kind, bytes) => frames.inc({ kind }, bytes),
    dropped: (reason) => drops.inc({ reason }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
