import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { type Clock, systemClock } from '#lib/domain/clock';
import { isAppError } from './app-error.ts';
import { spokenLocale } from './auth/spoken-locale.ts';
import { ACCESS_TABLE, DEV_TABLE } from './http/access-table.ts';
import { clientAddress } from './http/client-address.ts';
import { createGate, mayUpgrade } from './http/gate.ts';
import { isKnownHost } from './http/known-host.ts';
import { PutRate } from './http/put-rate.ts';
import { handleStreamRequest } from './http/stream-endpoint.ts';
import { streamFront } from './http/stream-front.ts';
import { readEnv } from './env.ts';
import { buildName } from './ops/build-name.ts';
import { streamWorkerPath } from './ops/stream-worker-path.ts';
import { createLog, safeError } from './ops/log.ts';
import { openRuntime } from './runtime.ts';
import { publishRuntime } from './runtime-access.ts';
import { shutDownOnSignal } from './ops/shut-down.ts';

/**
 * The process: one HTTP server whose streams go straight to the hub and everything else to Next. What is wrong with its
 * surroundings or its store is printed, and the process ends.
 */
export async function runApp({ clock = systemClock }: { clock?: Clock } = {}): Promise<void> {
  const reading = readEnv(process.env);
  if (reading.kind === 'bad') {
    process.stderr.write(`Watchfloor cannot start:\n  ${reading.problems.join('\n  ')}\n`);
    process.exitCode = 2;
    return;
  }
  const { env } = reading;
  const dev = process.argv.includes('--dev');
  const log = createLog(env.logLevel);
  process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'unhandled rejection'));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'uncaught exception');
    process.exit(1);
  });

  const build = dev ? 'dev' : await buildName(process.cwd());
  const streamWorker = dev ? null : await streamWorkerPath(process.cwd());
  const runtime = await openRuntime({
    env,
    log,
    build,
    streamWorker,
    epoch: randomUUID(),
    clock,
  }).catch(cannotStart);
  if (!runtime) return;
  publishRuntime(runtime);

  // Next would listen for upgrades on the server its first request came by, past the gate, and leave them unanswered.
  const httpServer = createServer();
  const app = next({ dev, dir: process.cwd(), hostname: env.host, port: env.port, httpServer });
  const handlePage = app.getRequestHandler();
  await app.prepare();

  const security = { dev, isHttps: env.publicUrl?.startsWith('https:') ?? false };
  const isOurs = (host: string | undefined): boolean =>
    isKnownHost(host, { boundTo: env.host, allowed: env.allowedHosts });
  const rate = new PutRate(clock);
  const front = streamFront(runtime, { hub: runtime.hub, rate });
  const gate = createGate({
    table: dev ? [...ACCESS_TABLE, ...DEV_TABLE] : ACCESS_TABLE,
    isKnownHost: isOurs,
    addressOf: ({ headers, socket }) =>
      clientAddress(headers['x-forwarded-for'], socket.remoteAddress, env.trustedProxies),
    identify: (...asked) => runtime.access.identify(...asked),
    security,
    log,
    localeOf: spokenLocale,
    serve: async (request, response) => {
      if (!handleStreamRequest(request, response, front)) await handlePage(request, response);
    },
  });
  const server = createServer((request, response) => void gate(request, response));
  if (dev) {
    server.on('upgrade', (request, socket, head) => {
      if (!mayUpgrade(request, { security, isKnownHost: isOurs })) return socket.destroy();
      // Next listens on the server it was given; the handler that it hands out answers nothing.
      if (!httpServer.emit('upgrade', request, socket, head)) socket.destroy();
    });
  }
  server.on('error', (error) => {
    if (server.listening) return log.error({ err: error }, 'server failed');
    process.stderr.write(`Watchfloor cannot listen on ${env.host}:${env.port}: ${error.message}\n`);
    process.exit(1);
  });
  // Whoever was let in before finds the same rights from the first request on.
  await runtime.start();
  server.listen(env.port, env.host, () => {
    const { port } = addressOf(server.address());
    log.info({ port, build: runtime.build }, 'listening');
    const origin = env.publicUrl ?? `http://${env.host}:${port}`;
    void runtime.signIn.firstAdminLink().then(
      (setUp) => announce({ port, setUp, origin }),
      (error: unknown) => {
        log.error({ err: safeError(error) }, 'no link for a first administrator');
        announce({ port, setUp: null, origin });
      },
    );
  });
  shutDownOnSignal({
    server,
    runtime,
    log,
    exit: (code) => process.exit(code),
    on: (signal, run) => process.on(signal, run),
  });
  // A launcher that is gone without a word cannot stop us any more.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

/** What is wrong with the store or its key is said in words; anything else is a fault of ours and ends as one. */
function cannotStart(error: unknown): void {
  if (!isAppError(error)) throw error;
  process.stderr.write(`Watchfloor cannot start: ${error.message}\n`);
  process.exitCode = 1;
}

/** Tells the launcher, or else whoever reads what is printed. */
function announce({ port, setUp, origin }: { port: number; setUp: string | null; origin: string }): void {
  if (process.send) process.send({ port, ...(setUp !== null && { setUp }) });
  else if (setUp !== null)
    process.stderr.write(
      `There is no administrator yet. This link makes one, once, within a day: ${new URL(setUp, origin).href}\n`,
    );
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return address;
}
