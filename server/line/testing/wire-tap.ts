import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import { comeAbout } from './come-about.ts';

/**
 * Sees every request that this process sends to one port through node:http, at both of its ends: how many there were, and
 * whether one is on its way there or back.
 */
export class WireTap implements Disposable {
  /** When each request of the statistics service was sent, by the test's clock. */
  readonly sentAt: number[] = [];
  readonly #open = new Set<ClientRequest>();
  /** The client's ports of the requests that the service is answering. */
  readonly #atService = new Set<number>();
  readonly #port: number;
  readonly #now: () => number;
  #moves = 0;

  constructor(port: number, now: () => number) {
    this.#port = port;
    this.#now = now;
    for (const [channel, listener] of this.#channels) subscribe(channel, listener);
  }

  /** How many are under way. */
  get inFlight(): number {
    return this.#open.size;
  }

  /** True when every request under way has reached the service, which has yet to answer it. */
  get isAtService(): boolean {
    for (const { socket } of this.#open) if (!this.#atService.has(socket?.localPort ?? 0)) return false;
    return true;
  }

  /** Grows with everything that moves. */
  get moves(): number {
    let moves = this.#moves;
    for (const { socket } of this.#open) moves += (socket?.bytesRead ?? 0) + (socket?.bytesWritten ?? 0);
    return moves;
  }

  /** How many requests have been sent since `at`. */
  since(at: number): number {
    return this.sentAt.filter((sentAt) => sentAt >= at).length;
  }

  /** Waits, in real time, until there were more than `count` requests: a client prepares for a while before its first. */
  moreThan(count: number): Promise<void> {
    return comeAbout('another request', () => this.sentAt.length > count);
  }

  [Symbol.dispose](): void {
    for (const [channel, listener] of this.#channels) unsubscribe(channel, listener);
  }

  readonly #onSent = (message: unknown): void => {
    const request = partOf(message, 'request');
    if (!(request instanceof ClientRequest)) return;
    if (Number(String(request.getHeader('host')).split(':').at(-1)) !== this.#port) return;
    if (request.path.startsWith('/wssupervisor')) this.sentAt.push(this.#now());
    this.#open.add(request);
    this.#moves++;
    request.once('close', () => {
      this.#open.delete(request);
      this.#moves++;
    });
  };

  readonly #onReached = (message: unknown): void => {
    const request = partOf(message, 'request');
    const response = partOf(message, 'response');
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return;
    if (request.socket.localPort !== this.#port) return;
    const { remotePort = 0 } = request.socket;
    this.#atService.add(remotePort);
    this.#moves++;
    response.once('close', () => {
      this.#atService.delete(remotePort);
      this.#moves++;
    });
  };

  readonly #channels = [
    ['http.client.request.start', this.#onSent],
    ['http.server.request.start', this.#onReached],
  ] as const;
}

function partOf(message: unknown, name: string): unknown {
  return typeof message === 'object' && message !== null ? Reflect.get(message, name) : null;
}
