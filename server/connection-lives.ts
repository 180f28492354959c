import type { Clock } from '#lib/domain/clock';
import type { Acting } from './acting/acting.ts';
import type { ConnectionPlan } from './connections/connection-plan.ts';
import { directorySource } from './connections/directory-source.ts';
import type { OpenConnection } from './connections/open-connection.ts';
import type { Directories } from './directory/directories.ts';
import type { Logger } from './ops/log.ts';
import type { Metrics } from './ops/metrics.ts';
import type { AgentTimelines } from './statistics/agent-timeline.ts';
import type { LiveQueryRegistry } from './statistics/live-query-registry.ts';
import type { Hub } from './stream/hub.ts';
import type { Walls } from './walls/create-walls.ts';

interface ConnectionLivesOptions {
  /** Those that run. */
  connections: () => readonly OpenConnection[];
  liveQueries: LiveQueryRegistry;
  timelines: AgentTimelines;
  walls: Pick<Walls, 'follow' | 'forget'>;
  hub: Hub;
  directories: Directories;
  acting: () => Pick<Acting, 'follow'>;
  metrics: Metrics;
  clock: Clock;
  log: Logger;
  random: () => number;
}

/** What the rest of the process is told of connections that begin, change and end. */
interface ConnectionLives {
  takeIn: (open: OpenConnection) => void;
  followPlan: (open: OpenConnection) => void;
  /** `next` is how it begins again, at another address. */
  letGo: (open: OpenConnection, next: ConnectionPlan | undefined) => void;
  /** Tells every source what is looked at now. */
  askForWhatIsWatched: () => void;
  /** Resolves once what was known of everybody before stands again. */
  directoriesKnown: () => Promise<unknown>;
}

export function connectionLives(options: ConnectionLivesOptions): ConnectionLives {
  const { connections, liveQueries, timelines, walls, hub, directories, acting } = options;
  const { metrics, clock, log, random } = options;
  let directoriesKnown: Promise<unknown> = Promise.resolve();
  function takeIn(open: OpenConnection): void {
    const { statistics } = open;
    statistics.onTable((type, delta) => {
      const cells = delta.changed.reduce((sum, row) => sum + row.columns.length, 0);
      metrics.delta(statistics.id, type, cells + delta.added.length + delta.deleted.length);
    });
    liveQueries.add(statistics);
    timelines.add(statistics);
    followPlan(open);
    askForWhatIsWatched();
  }

  function followPlan(open: OpenConnection): void {
    walls.follow(open.plan.settings);
    acting().follow(open.plan.settings.id, open.plan);
    readDirectory(open);
  }

  function readDirectory({ plan, statistics }: OpenConnection): void {
    const onCall = (call: { operation: string; outcome: string }): void =>
      metrics.upstreamCall(call.operation, call.outcome);
    const source = directorySource(plan, statistics, { clock, log, random, onCall });
    const known = directories.add(plan.settings.id, source).catch((error: unknown) => {
      log.error({ err: error, connection: plan.settings.id }, 'the directory cannot be read');
    });
    directoriesKnown = Promise.all([directoriesKnown, known]);
  }

  function letGo({ plan: { settings } }: OpenConnection, next: ConnectionPlan | undefined): void {
    const { id, url } = settings;
    walls.forget(id);
    acting().follow(id, null);
    liveQueries.remove(id);
    timelines.remove(id);
    hub.connectionGone(id);
    hub.statusChanged();
    // The same domain by another version of its service keeps who is who, and with it everybody's scope.
    const isSameDomain = next !== undefined && new URL(next.settings.url).host === new URL(url).host;
    (isSameDomain ? directories.remove(id) : directories.forget(id)).catch((error: unknown) => {
      log.error({ err: error, connection: id }, 'a directory cannot be taken away');
    });
  }

  function askForWhatIsWatched(): void {
    for (const open of connections()) open.demand(liveQueries.demand(open.statistics.id));
  }
  return { takeIn, followPlan, letGo, askForWhatIsWatched, directoriesKnown: () => directoriesKnown };
}
