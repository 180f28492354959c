import { type Server, type Socket, connect, createServer } from 'node:net';
import { once } from 'node:events';

/** A wire between a browser and the server that a test can cut and mend. */
export interface TcpProxy {
  readonly port: number;
  /**
   * `silent`, as a pulled cable does it: connections stand, nothing passes, new ones get no answer; once mended, what was
   * under way arrives. `reset`, as a dead switch does it: connections break, and so does every new one.
   */
  cut(how: 'silent' | 'reset'): void;
  mend(): void;
  close(): Promise<void>;
}

/** Forwards loopback connections to `targetPort`. */
export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  let state: 'open' | 'silent' | 'reset' = 'open';
  const sockets = new Set<Socket>();
  const join = (near: Socket, far: Socket): void => {
    sockets.add(near);
    near.on('data', (bytes) => {
      if (far.destroyed) near.destroy();
      else far.write(bytes);
    });
    near.on('error', () => near.destroy());
    near.on('close', () => {
      sockets.delete(near);
      // Behind a cut wire nobody learns that the other end has gone.
      if (state !== 'silent') far.destroy();
    });
    if (state === 'silent') near.pause();
  };
  const server: Server = createServer((near) => {
    if (state === 'reset') return void near.destroy();
    const far = connect(targetPort, '127.0.0.1');
    join(near, far);
    join(far, near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  const breakAll = (): void => sockets.forEach((socket) => socket.destroy());
  return {
    port: address.port,
    cut: (how) => {
      state = how;
      if (how === 'reset') breakAll();
      else sockets.forEach((socket) => socket.pause());
    },
    mend: () => {
      state = 'open';
      sockets.forEach((socket) => socket.resume());
    },
    close: async () => {
      state = 'reset';
      breakAll();
      await new Promise((done) => server.close(done));
    },
  };
}
