import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { pino } from 'pino';
import type { Clock } from '#lib/domain/clock';
import { runAs } from '#server/auth/current-caller';
import { PutRate } from '#server/http/put-rate';
import { handleStreamRequest } from '#server/http/stream-endpoint';
import { streamFront } from '#server/http/stream-front';
import { readEnv } from '#server/env';
import type { Health } from '#server/ops/health';
import { openRuntime } from '#server/runtime';
import type { Runtime } from '#server/runtime-parts';
import { EVERYTHING } from '#server/scope/visibility';
import { comeAbout } from './come-about.ts';
import { callersOf } from './line-callers.ts';
import { LifeClock } from './life-clock.ts';
import { portOf } from './port-of.ts';
import type { StreamTap } from './stream-tap.ts';

export interface ServedOptions {
  serviceUrl: string;
  dataDir: string;
  clock: Clock;
  username: string;
  password: string;
  /** Names this life of the server. */
  epoch: string;
  /** Of an earlier life, to come back on; 0 for any. */
  port?: number;
  zone?: string;
  random: () => number;
  streams: StreamTap;
  /** Told every line of the log. */
  logged: (line: string) => void;
}

/** The server as a process runs it, but for Next's pages: the real runtime behind a real port. */
export interface Served {
  readonly port: number;
  readonly origin: string;
  readonly clock: LifeClock;
  readonly runtime: Runtime;
  health(): Health;
  metrics(): Promise<string>;
  /** As on SIGTERM. Time must pass meanwhile. */
  stop(): Promise<void>;
  /** As on SIGKILL: the sockets break, nothing is said and nothing runs any more. To be called when no call is under way. */
  kill(): Promise<void>;
}

/** Resolves when the source has begun, its checkpoints read. */
export async function serveRuntime(options: ServedOptions): Promise<Served> {
  const clock = new LifeClock(options.clock);
  const reading = readEnv({
    DATA_DIR: options.dataDir,
    FIVE9_URL: options.serviceUrl,
    FIVE9_USERNAME: options.username,
    FIVE9_PASSWORD: options.password,
    FIVE9_ZONE: options.zone,
  });
  if (reading.kind === 'bad') throw new Error(reading.problems.join('; '));
  let begun = false;
  const write = (line: string): void => {
    begun ||= line.includes('"source starts"');
    options.logged(line);
  };
  const log = pino({ level: 'trace' }, { write });
  const runtime = await openRuntime({
    env: reading.env,
    log,
    build: 'test',
    epoch: options.epoch,
    clock,
    random: options.random,
  });
  const hub = options.streams.counted(runtime.hub);
  const callerOf = await callersOf(runtime);
  const rate = new PutRate(clock);
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const front = streamFront(runtime, { hub, rate });
    const isOurs = runAs(await callerOf(request), () => handleStreamRequest(request, response, front));
    if (!isOurs) response.writeHead(404).end();
  };
  const server = createServer((request, response) => void serve(request, response));
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  await runtime.start();
  await comeAbout('the source begins', () => begun);

  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  let over = false;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    clock,
    runtime,
    health: () => runtime.health(EVERYTHING),
    metrics: () => runtime.metrics.text(),
    async stop() {
      if (over) return;
      over = true;
      await runtime.stop();
      await close();
    },
    async kill() {
      over = true;
      clock.end();
      // A process that is gone holds no lock.
      await runtime.store.close();
      await close();
    },
  };
}
