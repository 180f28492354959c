import { pino, type Logger } from 'pino';
import { type Clock, systemClock } from '#lib/domain/clock';
import {
  CONFIGURATION_CONTRACT,
  CONFIGURATION_VERSION,
} from '#server/five9/contract/configuration/configuration-contract';
import { CONFIGURATION_LIMITS } from '#server/five9/contract/configuration/configuration-limits';
import { endpointPath } from '#server/five9/contract/endpoint-path';
import { VERSION_NAMES, type VersionName } from '#server/five9/contract/field';
import { pathOf } from '#server/five9/contract/service-contract';
import { SUPERVISOR_CONTRACT } from '#server/five9/contract/supervisor-contract';
import { createControlServer } from './control/control-server.ts';
import type { CentreOptions } from './model/centre.ts';
import { createCentre } from './model/create-centre.ts';
import { answeringAgents } from './service/acting/answering-agents.ts';
import { Chat } from './service/acting/chat.ts';
import type { ChatUser } from './service/acting/chat-message.ts';
import { userOf } from './service/acting/chat-operations.ts';
import { Monitoring } from './service/acting/monitoring.ts';
import { Stations } from './service/acting/stations.ts';
import { CallCounters, type Quota, statisticsLimits } from './service/call-counters.ts';
import { CallLog } from './service/call-log.ts';
import { ConfigurationService } from './service/configuration/configuration-service.ts';
import type { Domain } from './service/domain.ts';
import { Publisher } from './service/publisher.ts';
import { closeServer, listenOn, ServiceServer } from './service/service-server.ts';
import { servedService } from './service/served-service.ts';
import { Sessions } from './service/sessions.ts';
import { SimClock } from './service/sim-clock.ts';
import { createSoapEndpoint } from './service/soap-endpoint.ts';
import { SupervisorService } from './service/supervisor-service.ts';
import { TroubleBook } from './service/trouble-book.ts';
import { Visibility } from './service/visibility.ts';

const LOOPBACK = '127.0.0.1';
const BATCH_MS: Readonly<Record<CentreOptions['size'], number>> = { small: 1000, medium: 3000, large: 6000 };
const KEEP_MS = 1_800_000;
const SEATS = 60;

/** Everything but the size has a default. Ports 0 are free ones chosen by the system. */
export interface SimulatorOptions {
  size: CentreOptions['size'];
  /** Default 1. */
  seed?: number;
  /** Of the service and of the control port; default 0. */
  port?: number;
  controlPort?: number;
  /** Where the service listens; the control port is always on the loopback. Default 127.0.0.1. */
  host?: string;
  /** Simulated ms per ms of the base clock; 0 stands still. Default 1. */
  speed?: number;
  /** Default `default`: the guide's figures. */
  quota?: Quota;
  /** Simulated epoch ms at which the service opens; default: the base clock's now. */
  startAt?: number;
  /** The base clock; default: the machine's. */
  clock?: Clock;
  /** Simulated ms between batches; default by size: 1, 3 or 6 s. */
  batchMs?: number;
  /** How old a timestamp may be, ms of the base clock; default half an hour. */
  historyMs?: number;
  /** Supervisor licences of the domain; default 60. */
  seats?: number;
  /** The newest version of the Statistics service that is there; default: all are. */
  newest?: VersionName;
  /** Send running durations in every update, as the real service might; default false. */
  tickingDeltas?: boolean;
  log?: Logger;
}

export interface Simulator extends AsyncDisposable {
  /** Address of version 9.5 of the Statistics service, ready for a client. */
  serviceUrl: string;
  /** The same of the configuration service. */
  configurationUrl: string;
  /** Origin of the control port. */
  controlUrl: string;
  stop(): Promise<void>;
}

/** Starts a simulated domain on two ports. Rejects with the system's error when a port cannot be had. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const log = options.log ?? pino({ level: 'silent' });
  const domain = createDomain(options, log);
  const calls = new CallLog();
  const statistics = new SupervisorService(domain);
  const configuration = new ConfigurationService(domain);
  const services = [
    servedService({
      name: 'statistics',
      contract: upTo(options.newest),
      call: (call) => statistics.call(call),
    }),
    servedService({
      name: 'configuration',
      contract: CONFIGURATION_CONTRACT,
      call: (call) => configuration.call(call),
    }),
  ];
  const endpoint = createSoapEndpoint({ domain, services, calls, log });
  const server = new ServiceServer(endpoint, { base: domain.base, log });
  const control = createControlServer({ domain, server, calls, log });
  const stop = async (): Promise<void> => {
    domain.publisher.stop();
    const closing = Promise.all([server.stop(), closeServer(control)]);
    domain.troubles.end();
    domain.sessions.stop();
    await closing;
  };
  try {
    const host = options.host ?? LOOPBACK;
    const port = await server.listen(host, options.port ?? 0);
    const controlPort = await listenOn(control, { host: LOOPBACK, port: options.controlPort ?? 0 });
    domain.publisher.start();
    const origin = `http://${inUrl(host)}:${port}`;
    return {
      serviceUrl: `${origin}${endpointPath('v9_5')}`,
      configurationUrl: `${origin}${pathOf(CONFIGURATION_CONTRACT, CONFIGURATION_VERSION)}`,
      controlUrl: `http://${LOOPBACK}:${controlPort}`,
      stop,
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function createDomain(options: SimulatorOptions, log: Logger): Domain {
  const base = options.clock ?? systemClock;
  const quota = options.quota ?? 'default';
  const sim = new SimClock(base, { startAt: options.startAt, speed: options.speed ?? 1 });
  const centre = createCentre({ size: options.size, seed: options.seed ?? 1, startAt: sim.now() });
  const now = (): number => sim.serviceNow();
  const publisher = new Publisher({
    centre,
    base,
    sim,
    log,
    everyMs: options.batchMs ?? BATCH_MS[options.size],
    keepMs: options.historyMs ?? KEEP_MS,
  });
  const sessions = new Sessions(base, options.seats ?? SEATS);
  const isLoggedIn = (user: ChatUser): boolean =>
    user.role === 'Agent'
      ? centre.agents().some(({ id, loggedIn }) => loggedIn && id === user.userId)
      : sessions.all().some(({ account }) => account.userId === user.userId);
  const onAgentMessage = answeringAgents(base, () => chat);
  const chat = new Chat({ base, now, isLoggedIn, onAgentMessage });
  const stations = new Stations();
  const monitoring = new Monitoring(centre);
  sessions.onEnded((account) => {
    stations.logout(account);
    monitoring.leave(account);
    chat.leave(userOf(account));
  });
  return {
    base,
    sim,
    centre,
    publisher,
    sessions,
    stations,
    monitoring,
    chat,
    isLoggedIn,
    changedBy: new Map(),
    counters: new CallCounters(statisticsLimits(quota), { quota, now }),
    configurationCounters: new CallCounters(CONFIGURATION_LIMITS, { quota, now }),
    visibility: new Visibility(centre),
    troubles: new TroubleBook(base),
    tickingDeltas: options.tickingDeltas ?? false,
  };
}

/** The service as it was when `newest` was its newest version. */
function upTo(newest: VersionName = 'v9_5'): typeof SUPERVISOR_CONTRACT {
  const versions = VERSION_NAMES.slice(0, VERSION_NAMES.indexOf(newest) + 1);
  return { ...SUPERVISOR_CONTRACT, versions };
}

/** Where a client on this machine finds a server that listens on `host`. */
function inUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return LOOPBACK;
  return host.includes(':') ? `[${host}]` : host;
}
