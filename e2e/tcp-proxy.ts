import { type Server, type Socket, connect, createServer } from 'node:net';
import { once } from 'node:events';

/** A wire between a browser and the server that a test can cut and mend. */
export interface TcpProxy {
  readonly port: number;
  /** Breaks every connection and lets no new one through, as a pulled cable does (silently) or a dead switch (reset). */
  cut(how: 'silent' | 'reset'): void;
  mend(): void;
  close(): Promise<void>;
}

/** Forwards loopback connections to `targetPort`. */
export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  let state: 'open' | 'silent' | 'reset' = 'open';
  const pairs = new Set<readonly [Socket, Socket]>();
  const server: Server = createServer((near) => {
    near.on('error', () => near.destroy());
    if (state === 'reset') return void near.destroy();
    const far = connect(targetPort, '127.0.0.1');
    far.on('error', () => near.destroy());
    const pair = [near, far] as const;
    pairs.add(pair);
    near.on('data', (bytes) => state === 'open' && far.write(bytes));
    far.on('data', (bytes) => state === 'open' && near.write(bytes));
    near.on('close', () => (far.destroy(), pairs.delete(pair)));
    far.on('close', () => state !== 'silent' && near.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  const breakAll = (): void => pairs.forEach(([near, far]) => (near.destroy(), far.destroy()));
  return {
    port: address.port,
    cut: (how) => {
      state = how;
      if (how === 'reset') breakAll();
    },
    mend: () => {
      state = 'open';
      breakAll();
    },
    close: async () => {
      breakAll();
      await new Promise((done) => server.close(done));
    },
  };
}
