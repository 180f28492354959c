import { join } from 'node:path';
import { type Clock, systemClock } from '#lib/domain/clock';
import { boardTrends } from '#lib/domain/board-trends';
import { defaultBoard } from '#lib/domain/default-board';
import { ConnectionFleet } from './connections/connection-fleet.ts';
import type { OpenConnection } from './connections/open-connection.ts';
import { AppError } from './app-error.ts';
import type { Env } from './env.ts';
import { createCheckpointFiles } from './five9/checkpoint/checkpoint-files.ts';
import { type Health, healthOf } from './ops/health.ts';
import type { Logger } from './ops/log.ts';
import { createMetrics, type Metrics } from './ops/metrics.ts';
import { AgentTimelines, type AgentTimeline, type TimelineRequest } from './statistics/agent-timeline.ts';
import { LiveQueryRegistry } from './statistics/live-query-registry.ts';
import { type TableAnswer, type TableRequest, answerTable } from './statistics/table-answer.ts';
import { openStore, type Store } from './store/open-store.ts';
import { createDirectories } from './directory/create-directories.ts';
import type { Directories } from './directory/directories.ts';
import { createScopes, type Scopes } from './scope/scopes.ts';
import { createHub, type Hub } from './stream/hub.ts';

/** All long-lived parts of the process, wired. The only place that knows them all. */
export interface Runtime {
  readonly build: string;
  readonly store: Store;
  readonly fleet: ConnectionFleet;
  readonly directories: Directories;
  readonly scopes: Scopes;
  readonly hub: Hub;
  readonly metrics: Metrics;
  readonly log: Logger;
  start(): Promise<void>;
  /** Throws AppError `shutting-down` once `stop` was called. */
  ready(): void;
  /** Says goodbye to every viewer and keeps the upstream sessions for the next start. */
  stop(): Promise<void>;
  health(): Health;
  tableAnswer(request: TableRequest): TableAnswer;
  timeline(request: TimelineRequest): AgentTimeline;
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

/** Opens the store and wires everything; nothing runs before `start`. Rejects with what is wrong with the store. */
export async function openRuntime({
  env,
  log,
  build,
  epoch,
  clock = systemClock,
  random = Math.random,
}: RuntimeOptions): Promise<Runtime> {
  const startedAt = clock.now();
  const store = await openStore({ dataDir: env.dataDir });
  const metrics = createMetrics({
    status: () => fleet.status(),
    viewers: () => hub.viewers(),
    now: () => clock.now(),
  });
  const directories = createDirectories({ store, clock, log, random });
  const scopes = createScopes({ directories });
  const timelines = new AgentTimelines({ clock, connections: [] });
  const liveQueries = new LiveQueryRegistry({ clock, connections: [] });
  const hub = createHub({
    liveQueries,
    status: () => fleet.status(),
    clock,
    log,
    build,
    epoch,
    metrics,
  });
  const fleet = new ConnectionFleet({
    clock,
    log,
    random,
    checkpointsOf: (id) => createCheckpointFiles({ directory: join(env.dataDir, 'checkpoints', id), log }),
    onCall: (_id, { operation, outcome }) => metrics.upstreamCall(operation, outcome),
    onEvent: () => hub.statusChanged(),
    onAdded: takeIn,
    onRemoved: letGo,
  });

  function takeIn({ statistics, plan }: OpenConnection): void {
    statistics.onTable((type, delta) => {
      const cells = delta.changed.reduce((sum, row) => sum + row.columns.length, 0);
      metrics.delta(statistics.id, type, cells + delta.added.length + delta.deleted.length);
    });
    liveQueries.add(statistics);
    timelines.add(statistics);
    const { columnRoles } = plan.settings;
    const board = defaultBoard({ connectionId: statistics.id, columnRoles });
    for (const trend of boardTrends(board)) liveQueries.open(trend);
    askForWhatIsWatched();
  }

  function letGo(connectionId: string): void {
    liveQueries.remove(connectionId);
    timelines.remove(connectionId);
    hub.connectionGone(connectionId);
    hub.statusChanged();
  }

  function askForWhatIsWatched(): void {
    for (const open of fleet.connections) open.demand(liveQueries.demand(open.statistics.id));
  }
  hub.onDemandChanged(askForWhatIsWatched);

  let isLeaving = false;
  return {
    build,
    store,
    fleet,
    directories,
    scopes,
    hub,
    metrics,
    log,
    async start() {
      await fleet.apply(env.five9 ? [env.five9] : []);
    },
    ready() {
      if (isLeaving) throw new AppError('shutting-down', 'This server is going away');
    },
    async stop() {
      isLeaving = true;
      await hub.close();
      await fleet.stop();
      liveQueries.stop();
      timelines.stop();
      await store.close();
    },
    health: () =>
      healthOf({
        build,
        startedAt,
        now: clock.now(),
        connections: fleet.status(),
        viewers: hub.viewers(),
      }),
    tableAnswer: (request) =>
      answerTable(
        fleet.connections.map(({ statistics }) => statistics),
        request,
        clock.now(),
      ),
    timeline: (request) => timelines.timeline(request),
  };
}
