import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { isKnownHost } from './http/known-host.ts';
import { handleStreamRequest } from './http/stream-endpoint.ts';
import { readEnv } from './env.ts';
import { createLog, safeError } from './ops/log.ts';
import { openRuntime } from './runtime.ts';
import { publishRuntime } from './runtime-access.ts';
import { SEES_ALL } from './stream/stream-owner.ts';
import { shutDownOnSignal } from './ops/shut-down.ts';

/** The process: one HTTP server whose streams go straight to the hub and everything else to Next. */
async function main(): Promise<void> {
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

  const runtime = await openRuntime({
    env,
    log,
    build: env.build,
    epoch: randomUUID(),
  });
  publishRuntime(runtime);

  const app = next({ dev, dir: process.cwd(), hostname: env.host, port: env.port });
  const handlePage = app.getRequestHandler();
  await app.prepare();

  const server = createServer((request, response) => {
    if (!isKnownHost(request.headers.host, { boundTo: env.host, allowed: env.allowedHosts })) {
      response.writeHead(421, { 'content-type': 'text/plain', connection: 'close' });
      response.end('This server does not go by that name; ALLOWED_HOSTS names those it goes by.\n');
      return;
    }
    if (handleStreamRequest(request, response, { hub: runtime.hub, owner: () => SEES_ALL })) return;
    handlePage(request, response).catch((error: unknown) => {
      log.error({ err: safeError(error) }, 'page failed');
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
  const upgrade = app.getUpgradeHandler();
  server.on('upgrade', (request, socket, head) => {
    upgrade(request, socket, head).catch(() => socket.destroy());
  });
  server.on('error', (error) => {
    if (server.listening) return log.error({ err: error }, 'server failed');
    process.stderr.write(`Watchfloor cannot listen on ${env.host}:${env.port}: ${error.message}\n`);
    process.exit(1);
  });
  server.listen(env.port, env.host, () => {
    const { port } = addressOf(server.address());
    void runtime.start();
    log.info({ port, build: runtime.build }, 'listening');
    process.send?.({ port });
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

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return address;
}

await main();
