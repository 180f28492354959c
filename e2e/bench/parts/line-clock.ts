import { channel } from 'node:diagnostics_channel';
import { ClientRequest, IncomingMessage } from 'node:http';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { ManualClock } from '#lib/domain/manual-clock';

/** A call that is held open by the service's own clock is taken for waiting after so long without a sign of life. */
const QUIET_MS = 4;
const SERVICE_PATH = /\/wssupervisor\//;

/**
 * One clock for a source and a simulator in this process, which talk over real HTTP. It moves from timer to timer, and
 * before each it waits until every call on its way has been answered or is held by the service. So hours pass in
 * minutes, each call at its own moment and in no time.
 */
export class LineClock extends ManualClock {
  readonly #calls = new ServiceTraffic();

  override async advance(byMs: number): Promise<void> {
    const until = this.now() + byMs;
    for (;;) {
      await this.#calls.settled();
      const task = this.takeDue(until);
      if (!task) break;
      task();
    }
    this.standAt(until);
  }

  /** Lets time pass until what was begun has ended. */
  async advanceUntil(ended: Promise<unknown>): Promise<void> {
    let running = true;
    const done = ended.finally(() => (running = false));
    while (running) await this.advance(1_000);
    await done;
  }

  [Symbol.dispose](): void {
    this.#calls.stop();
  }
}

const CHANNELS = [
  'http.client.request.start',
  'http.server.request.start',
  'http.server.response.finish',
  'http.client.response.finish',
] as const;

/** Calls to the service that are on their way, as node:http itself tells them. */
class ServiceTraffic {
  readonly #open = new Set<ClientRequest>();
  #heardAt = 0;

  constructor() {
    for (const name of CHANNELS) channel(name).subscribe(this.#hear);
  }

  stop(): void {
    for (const name of CHANNELS) channel(name).unsubscribe(this.#hear);
  }

  async settled(): Promise<void> {
    for (;;) {
      for (let turn = 0; turn < 6; turn++) await setImmediate();
      if (this.#open.size === 0 || performance.now() - this.#heardAt > QUIET_MS) return;
      await setTimeout(1);
    }
  }

  readonly #hear = (message: unknown): void => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return;
    const { request } = message;
    if (request instanceof IncomingMessage && SERVICE_PATH.test(request.url ?? ''))
      this.#heardAt = performance.now();
    if (!(request instanceof ClientRequest) || !SERVICE_PATH.test(request.path)) return;
    this.#heardAt = performance.now();
    if (this.#open.has(request) || request.closed) return;
    this.#open.add(request);
    request.once('close', () => {
      this.#open.delete(request);
      this.#heardAt = performance.now();
    });
  };
}
