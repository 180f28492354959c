import type { Clock } from '#lib/domain/clock';
import type { HostMessage, PageMessage } from './stream-messages.ts';
import type { OpenPort, StreamPort } from './stream-port.ts';

/** The part of a SharedWorker that is used here. */
export interface WorkerLine {
  post(message: PageMessage): void;
  onMessage(listener: (message: HostMessage) => void): void;
  onError(listener: () => void): void;
  close(): void;
}

export interface SharedPortOptions {
  /** Null where there are no shared workers. May throw. */
  openWorker: () => WorkerLine | null;
  /** What to do without one. */
  fallback: OpenPort;
  clock: Clock;
}

const PING_EVERY_MS = 20_000;
const ANSWER_MS = 5_000;

/**
 * The host in a SharedWorker, so that all tabs read one stream; a host of the page's own when the worker is missing,
 * fails to load, or no longer answers. What the page wants is said again after such a change.
 */
export function sharedPort(options: SharedPortOptions): OpenPort {
  return (onMessage) => new SharedPort(options, onMessage);
}

class SharedPort implements StreamPort {
  readonly #options: SharedPortOptions;
  readonly #onMessage: (message: HostMessage) => void;
  #worker: WorkerLine | null;
  #local: StreamPort | null = null;
  #want: PageMessage | null = null;
  #cancelPing: (() => void) | null = null;
  #cancelAnswer: (() => void) | null = null;

  constructor(options: SharedPortOptions, onMessage: (message: HostMessage) => void) {
    this.#options = options;
    this.#onMessage = onMessage;
    this.#worker = tryOpen(options.openWorker);
    if (!this.#worker) {
      this.#local = options.fallback(onMessage);
      return;
    }
    const worker = this.#worker;
    worker.onError(() => this.#giveUp(worker));
    worker.onMessage((message) => {
      if (this.#worker !== worker) return;
      this.#cancelAnswer?.();
      this.#cancelAnswer = null;
      if (message.kind !== 'pong') onMessage(message);
    });
    this.#ping(worker);
  }

  post(message: PageMessage): void {
    if (message.kind === 'want') this.#want = message;
    (this.#local ?? this.#worker)?.post(message);
  }

  close(): void {
    this.post({ kind: 'bye' });
    this.#stopAsking();
    this.#worker?.close();
    this.#worker = null;
    this.#local?.close();
    this.#local = null;
  }

  #ping(worker: WorkerLine): void {
    worker.post({ kind: 'ping' });
    this.#cancelAnswer ??= this.#options.clock.after(ANSWER_MS, () => this.#giveUp(worker));
    this.#cancelPing = this.#options.clock.after(PING_EVERY_MS, () => this.#ping(worker));
  }

  #giveUp(worker: WorkerLine): void {
    if (this.#worker !== worker) return;
    this.#stopAsking();
    worker.close();
    this.#worker = null;
    this.#local = this.#options.fallback(this.#onMessage);
    if (this.#want) this.#local.post(this.#want);
  }

  #stopAsking(): void {
    this.#cancelPing?.();
    this.#cancelAnswer?.();
    this.#cancelAnswer = null;
  }
}

function tryOpen(open: () => WorkerLine | null): WorkerLine | null {
  try {
    return open();
  } catch {
    return null;
  }
}
