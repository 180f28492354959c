import { type Clock, systemClock } from '#lib/domain/clock';
import { AppError } from './app-error.ts';
import { wireActing } from './acting/wire-acting.ts';
import { createAudit } from './audit/create-audit.ts';
import { AccessChanges } from './auth/access-changes.ts';
import { demoRole } from './auth/demo-role.ts';
import { createPeople } from './auth/create-people.ts';
import { ConnectionFleet } from './connections/connection-fleet.ts';
import { areAllSimulated } from './connections/all-simulated.ts';
import { type Connections, createConnections } from './connections/connections.ts';
import { createKeptVersions } from './connections/kept-versions.ts';
import { serviceProbe } from './connections/service-probe.ts';
import { connectionLives } from './connection-lives.ts';
import type { Env } from './env.ts';
import { createCheckpointsInStore } from './five9/checkpoint/checkpoints-in-store.ts';
import { tidyCheckpoints } from './five9/checkpoint/tidy-checkpoints.ts';
import { createImages } from './images/create-images.ts';
import { createLooks } from './looks/create-looks.ts';
import { healthOf } from './ops/health.ts';
import type { Logger } from './ops/log.ts';
import { createMetrics } from './ops/metrics.ts';
import { createPeek } from './pocket/peek.ts';
import { createScopes } from './scope/scopes.ts';
import { createStreamAccess } from './scope/stream-access.ts';
import type { Runtime } from './runtime-parts.ts';
import { wireDirectories } from './skill-groups/wire-directories.ts';
import { openSecrets } from './secrets/open-secrets.ts';
import { AgentTimelines } from './statistics/agent-timeline.ts';
import { LiveQueryRegistry } from './statistics/live-query-registry.ts';
import { answerTable } from './statistics/table-answer.ts';
import { openStore, type Store } from './store/open-store.ts';
import { createHub } from './stream/hub.ts';
import { createSavedViews } from './views/create-saved-views.ts';
import { createWalls } from './walls/create-walls.ts';

export interface RuntimeOptions {
  env: Env;
  log: Logger;
  build: string;
  /** See `Runtime`; default null. */
  streamWorker?: string | null;
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
  streamWorker = null,
  epoch,
  clock = systemClock,
  random = Math.random,
}: RuntimeOptions): Promise<Runtime> {
  const startedAt = clock.now();
  const { dataDir, databaseUrl, secretKey } = env;
  const store = await openStore({ dataDir, databaseUrl, log, alone: true });
  const secrets = await openSecrets({ dataDir, fromEnvironment: secretKey, log }).catch(closing(store));
  const audit = createAudit({ store, clock, log });
  const metrics = createMetrics({
    status: () => fleet.status(),
    viewers: () => hub.viewers(),
    displays: () => walls.displays.fleet.counts(),
    now: () => clock.now(),
  });
  const { directories, skillGroups } = wireDirectories({ store, clock, log, audit, random });
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
  const accessChanges = new AccessChanges();
  const looks = createLooks({ store, clock, log, audit });
  const walls = createWalls({
    store,
    clock,
    log,
    audit,
    liveQueries,
    hub,
    scopes,
    directories,
    accessChanges,
    looks,
    connections: () => fleet.connections.map(({ plan }) => plan.settings),
    status: () => fleet.status(),
    isDemo: () => isDemoOpen(),
    secret: secrets.deriveSecret('displays'),
    publicUrl: env.publicUrl,
  });
  const versions = createKeptVersions({ store, clock, log });
  const fleet = new ConnectionFleet({
    clock,
    log,
    random,
    versions,
    checkpointsOf: (connectionId) => createCheckpointsInStore({ store, connectionId, log }),
    onCall: (_id, { operation, outcome }) => metrics.upstreamCall(operation, outcome),
    onEvent: () => hub.statusChanged(),
    agentsOf: (id) => (directories.of(id).standing().origin === 'none' ? null : directories.of(id)),
    onAdded: (open) => lives.takeIn(open),
    onReplaced: (open) => lives.followPlan(open),
    onRemoved: (open, next) => lives.letGo(open, next),
  });

  const lives = connectionLives({
    connections: () => fleet.connections,
    liveQueries,
    timelines,
    walls,
    hub,
    directories,
    acting: () => acts.acting,
    metrics,
    clock,
    log,
    random,
  });

  const acts = wireActing({ store, secrets, clock, log, audit, fleet, accessChanges, directories, hub });

  hub.onDemandChanged(lives.askForWhatIsWatched);
  directories.onChanged((id) => fleet.get(id)?.directoryChanged());

  const connections: Connections = createConnections({
    store,
    secrets,
    clock,
    log,
    audit,
    environment: env.five9,
    mayBeLocal: env.isDemo,
    apply: async (plans) => {
      if (env.isDemo && !areAllSimulated(connections.list())) await signIn.closeDemoDoor();
      await fleet.apply(plans);
    },
    probe: serviceProbe({ clock, log }),
  });
  let isRunning = false;
  const isDemoOpen = (): boolean => env.isDemo && isRunning && areAllSimulated(connections.list());
  const { people, tokens, access, signIn } = await createPeople({
    store,
    clock,
    log,
    audit,
    changes: accessChanges,
    secret: secrets.deriveSecret('sign-in'),
    publicUrl: env.publicUrl,
    demo: { isOpen: isDemoOpen, role: demoRole(env) },
    oidc: env.oidc,
  }).catch(closing(store));
  const streamAccess = createStreamAccess({ hub, scopes, access, directories, clock, log });

  let isLeaving = false;
  return {
    build,
    streamWorker,
    store,
    audit,
    people,
    tokens,
    access,
    signIn,
    connections,
    fleet,
    versions,
    ...acts,
    images: createImages({ store, clock, audit }),
    directories,
    skillGroups,
    scopes,
    looks,
    views: createSavedViews({ store, clock, audit }),
    walls,
    hub,
    metrics,
    log,
    peek: createPeek({ liveQueries, status: () => fleet.status() }),
    async start() {
      await tidyCheckpoints({ store, dataDir, besides: env.five9 ? [env.five9.settings.id] : [], log });
      audit.start();
      acts.acting.start();
      directories.start();
      await looks.start();
      await skillGroups.start();
      await walls.start();
      await versions.load();
      await connections.start();
      // What was known of them before stands again before anybody's scope is asked for.
      await lives.directoriesKnown();
      isRunning = true;
    },
    ready() {
      if (isLeaving) throw new AppError('shutting-down', 'This server is going away');
    },
    async stop() {
      isLeaving = true;
      await hub.close();
      streamAccess.stop();
      await walls.stop();
      await looks.stop();
      await skillGroups.stop();
      await acts.acting.stop();
      await fleet.stop();
      await directories.stop();
      liveQueries.stop();
      timelines.stop();
      await audit.stop();
      await store.close();
    },
    health: (visibility) =>
      healthOf({
        build,
        startedAt,
        now: clock.now(),
        connections: fleet.status(),
        visibility,
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

/** Whatever fails while the rest is wired leaves no store open behind it. */
function closing(store: Store): (error: unknown) => Promise<never> {
  return async (error) => {
    await store.close();
    throw error;
  };
}
