import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import next from 'next';
import type { Clock } from '#lib/domain/clock';
import { ACCESS_TABLE } from '#server/http/access-table';
import { createGate } from '#server/http/gate';
import { isKnownHost } from '#server/http/known-host';
import { PutRate } from '#server/http/put-rate';
import { handleStreamRequest } from '#server/http/stream-endpoint';
import { streamFront } from '#server/http/stream-front';
import type { Runtime } from '#server/runtime-parts';
import { publishRuntime } from '#server/runtime-access';

const HOST = '127.0.0.1';

/** A server of the bench's own on a free port. */
export interface Site extends AsyncDisposable {
  readonly url: string;
  /** How many requests were served, by method and path. */
  readonly served: ReadonlyMap<string, number>;
  /** Resolves when nothing but streams is under way. */
  settled(): Promise<void>;
}

/** Gate, stream and built pages over a runtime in this process, as the server's entry puts them together. */
export async function openSite(runtime: Runtime, clock: Clock): Promise<Site> {
  publishRuntime(runtime);
  const app = next({ dev: false, dir: resolve(import.meta.dirname, '../../..'), httpServer: createServer() });
  const handlePage = app.getRequestHandler();
  await app.prepare();
  const rate = new PutRate(clock);
  const gate = createGate({
    table: ACCESS_TABLE,
    isKnownHost: (host) => isKnownHost(host, { boundTo: HOST, allowed: [] }),
    addressOf: ({ socket }) => socket.remoteAddress ?? '',
    identify: (...asked) => runtime.access.identify(...asked),
    security: { dev: false, isHttps: false },
    log: runtime.log,
    localeOf: () => 'en',
    serve: async (request, response) => {
      const front = streamFront(runtime, { hub: runtime.hub, rate });
      if (!handleStreamRequest(request, response, front)) await handlePage(request, response);
    },
  });
  const served = new Map<string, number>();
  let underWay = 0;
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    const what = `${request.method} ${path.replace(/(?<=\/api\/stream\/).*/, ':id')}`;
    served.set(what, (served.get(what) ?? 0) + 1);
    if (what !== 'GET /api/stream') {
      underWay++;
      response.once('close', () => underWay--);
    }
    void gate(request, response);
  });
  await new Promise<void>((opened) => server.listen(0, HOST, opened));
  const address = server.address();
  return {
    url: `http://${HOST}:${typeof address === 'object' && address ? address.port : 0}`,
    served,
    async settled() {
      do for (let turn = 0; turn < 6; turn++) await setImmediate();
      while (underWay > 0);
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await app.close();
    },
  };
}
