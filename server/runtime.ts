import { join } from 'node:path';
import { type Clock, systemClock } from '#lib/domain/clock';
import { boardTrends } from '#lib/domain/board-trends';
import { DEFAULT_BOARD } from '#lib/domain/default-board';
import type { SourceEvent } from '#lib/domain/source';
import { AppError } from './app-error.ts';
import type { Env } from './env.ts';
import { createCheckpointFiles } from './five9/checkpoint/checkpoint-files.ts';
import { createSupervisorClient } from './five9/client/create-supervisor-client.ts';
import { createFive9Source } from './five9/five9-source.ts';
import { rangeOf } from './five9/values/range-of.ts';
import { type Health, healthOf } from './ops/health.ts';
import type { Logger } from './ops/log.ts';
import { createMetrics, type Metrics } from './ops/metrics.ts';
import { AgentTimelines, type AgentTimeline } from './statistics/agent-timeline.ts';
import { ConnectionStatistics } from './statistics/connection-statistics.ts';
import { LiveQueryRegistry } from './statistics/live-query-registry.ts';
import { type TableAnswer, type TableRequest, answerTable } from './statistics/table-answer.ts';
import { createHub, type Hub } from './stream/hub.ts';

/** All long-lived parts of the process, wired. The only place that knows them all. */
export interface Runtime {
  readonly build: string;
  readonly hub: Hub;
  readonly metrics: Metrics;
  readonly log: Logger;
  start(): void;
  /** Throws AppError `shutting-down` once `stop` was called. */
  ready(): void;
  /** Says goodbye to every viewer and keeps the upstream session for the next start. */
  stop(): Promise<void>;
  health(): Health;
  tableAnswer(request: TableRequest): TableAnswer;
  timeline(connection: string, key: string): AgentTimeline;
}

export interface RuntimeOptions {
  env: Env;
  log: Logger;
  build: string;
  /** Names this life of the server. */
  epoch: string;
  clock?: Clock;
  /** Yields 0 ≤ x < 1 to spread waits; default Math.random. */
  random?: () => number;
}

const CONNECTION = 'five9';

export function createRuntime({
  env,
  log,
  build,
  epoch,
  clock = systemClock,
  random = Math.random,
}: RuntimeOptions): Runtime {
  const startedAt = clock.now();
  const metrics = createMetrics({
    status: () => [statistics.status()],
    viewers: () => hub.viewers(),
    now: () => clock.now(),
  });
  const { url, username, password, name, zone, dataCentreZone, ...view } = env.five9;
  const client = createSupervisorClient({ url, username, password, clock, log });
  const source = createFive9Source({
    client,
    onCall: ({ operation, outcome }) => metrics.upstreamCall(operation, outcome),
    clock,
    log,
    random,
    checkpoints: createCheckpointFiles({ directory: join(env.dataDir, 'checkpoints', CONNECTION), log }),
    settings: {
      ...view,
      zone,
      dataCentreZone,
      url,
      username,
    },
    deliver,
  });
  const statistics = new ConnectionStatistics({
    id: CONNECTION,
    name,
    zone,
    range: rangeOf(view.statisticsRange),
    clock,
    quota: () => source.quota(),
  });
  const timelines = new AgentTimelines({ clock, connections: [statistics] });
  const liveQueries = new LiveQueryRegistry({ clock, connections: [statistics] });
  const hub = createHub({
    liveQueries,
    status: () => [statistics.status()],
    clock,
    log,
    build,
    epoch,
    metrics,
  });

  statistics.onTable((type, delta) => {
    const cells = delta.changed.reduce((sum, row) => sum + row.columns.length, 0);
    metrics.delta(CONNECTION, type, cells + delta.added.length + delta.deleted.length);
  });
  statistics.onHeal((type) => source.heal(type));
  const askForWhatIsWatched = (): void => source.demand(liveQueries.demand(CONNECTION));
  hub.onDemandChanged(askForWhatIsWatched);

  function deliver(event: SourceEvent): void {
    statistics.apply(event);
    hub.statusChanged();
  }

  const running = new AbortController();
  let isLeaving = false;
  let ended: Promise<void> = Promise.resolve();
  return {
    build,
    hub,
    metrics,
    log,
    start() {
      for (const trend of boardTrends(DEFAULT_BOARD)) liveQueries.open(trend);
      askForWhatIsWatched();
      ended = source.start(running.signal).catch((error: unknown) => {
        log.fatal({ err: error, connection: CONNECTION }, 'the source ended');
      });
    },
    ready() {
      if (isLeaving) throw new AppError('shutting-down', 'This server is going away');
    },
    async stop() {
      isLeaving = true;
      await hub.close();
      await source.stop({ disconnect: false });
      running.abort();
      await ended;
      liveQueries.stop();
      timelines.stop();
      client.close();
    },
    health: () =>
      healthOf({
        build,
        startedAt,
        now: clock.now(),
        connections: [statistics.status()],
        viewers: hub.viewers(),
      }),
    tableAnswer: (request) => answerTable([statistics], request, clock.now()),
    timeline: (connection, key) => timelines.timeline(connection, key),
  };
}
