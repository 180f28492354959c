import type { Clock } from '#lib/domain/clock';
import type { DisplayReport } from '#lib/domain/display';
import { addressAs } from '#components/live/stream-address.ts';
import type { Fetch } from '#components/live/stream-reader.ts';

export interface ReporterOptions {
  fetch: Fetch;
  clock: Clock;
  random: () => number;
  report: () => DisplayReport;
  /** The server's version of this display's program. */
  onProgram: (version: string) => void;
  /** The server says that this is no display of its any more. */
  onRevoked: () => void;
}

const EVERY_MS = 5_000;
const ANSWER_MS = 10_000;
const HEARTBEAT_PATH = addressAs('display', '/api/wall/heartbeat');

/** Tells the server every few seconds how a display stands. What cannot be told now is told five seconds later, as it is then. */
export class Reporter {
  readonly #options: ReporterOptions;
  #cancel: (() => void) | null = null;
  #isRunning = false;

  constructor(options: ReporterOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    // The first one soon, and many displays not as one.
    this.#next(this.#options.random() * 2_000);
  }

  stop(): void {
    this.#isRunning = false;
    this.#cancel?.();
    this.#cancel = null;
  }

  #next(waitMs: number): void {
    this.#cancel = this.#options.clock.after(waitMs, () => void this.#tell());
  }

  async #tell(): Promise<void> {
    const { report, fetch, onProgram, onRevoked } = this.#options;
    try {
      const answer = await fetch(HEARTBEAT_PATH, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(report()),
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      if (!this.#isRunning) return;
      if (answer.status === 401) onRevoked();
      const version = answer.ok ? versionIn(await answer.json()) : null;
      if (this.#isRunning && version !== null) onProgram(version);
    } catch {
      // The server is away: the stream says so on the screen.
    }
    if (this.#isRunning) this.#next(EVERY_MS);
  }
}

function versionIn(body: unknown): string | null {
  const version = typeof body === 'object' && body !== null ? Reflect.get(body, 'program') : null;
  return typeof version === 'string' ? version : null;
}
