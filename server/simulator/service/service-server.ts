import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Clock } from '#lib/domain/clock';
import type { Exchange } from './http-exchange.ts';

/** Longer than any client keeps an idle connection, so that none is closed under a request on its way. */
const KEEP_ALIVE_MS = 120_000;
const RETRY_LISTEN_MS = 250;

/** The port of the service: can go away for a while and come back on the same number. */
export class ServiceServer {
  readonly #server: Server;
  readonly #base: Clock;
  readonly #log: Logger;
  #at: { host: string; port: number } | undefined;
  #open = false;

  constructor(handle: (exchange: Exchange) => Promise<void>, { base, log }: { base: Clock; log: Logger }) {
    this.#base = base;
    this.#log = log;
    this.#server = createServer((req, res) => {
      res.on('error', () => req.socket.destroy());
      void handle({ req, res });
    });
    this.#server.keepAliveTimeout = KEEP_ALIVE_MS;
    this.#server.on('clientError', (_error, socket) => socket.destroy());
  }

  /** Resolves to the port in use. Rejects with the system's error. */
  async listen(host: string, port: number): Promise<number> {
    const inUse = await listenOn(this.#server, { host, port });
    this.#at = { host, port: inUse };
    this.#open = true;
    return inUse;
  }

  /** Closes the port and every connection until `comeBack`. */
  goAway(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  comeBack(): void {
    if (!this.#at || !this.#open || this.#server.listening) return;
    listenOn(this.#server, this.#at).catch((error: unknown) => {
      this.#log.warn({ err: error }, 'the port is still taken');
      this.#base.after(RETRY_LISTEN_MS, () => this.comeBack());
    });
  }

  async stop(): Promise<void> {
    this.#open = false;
    await closeServer(this.#server);
  }
}

export function listenOn(server: Server, { host, port }: { host: string; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(portOf(server.address()));
    });
  });
}

/** Closes the port and cuts every connection. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) {
      server.closeAllConnections();
      resolve();
      return;
    }
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
