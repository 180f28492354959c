import type { Clock } from '#lib/domain/clock';
import { type Logger, safeError } from '#server/ops/log';
import type { AuditTable } from '#server/store/tables/audit';

const WAIT_MS = 2_000;
const FIRST_AGAIN_MS = 5_000;
const MOST_AGAIN_MS = 60_000;

interface NoteQueueOptions {
  /** Storing a row twice stores it once. */
  insert: (row: AuditTable) => Promise<unknown>;
  clock: Clock;
  log: Logger;
  mostWaiting: number;
}

/** Rows on their way to the store: those it does not take now are kept, up to a bound, and tried again. */
export class NoteQueue {
  readonly #options: NoteQueueOptions;
  #waiting: AuditTable[] = [];
  #flushing: Promise<void> | null = null;
  #cancelAgain: (() => void) | null = null;
  #againMs = FIRST_AGAIN_MS;

  constructor(options: NoteQueueOptions) {
    this.#options = options;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Resolves once the row is stored, or has been left waiting; not later than after 2 s. Never rejects. */
  async add(row: AuditTable): Promise<void> {
    const { clock, log, mostWaiting } = this.#options;
    if (this.#waiting.length >= mostWaiting) {
      const lost = this.#waiting.shift();
      log.error({ action: lost?.action }, 'audit entry lost: too many wait for the store');
    }
    this.#waiting.push(row);
    // While the store is known to take none, only the timer tries.
    if (this.#cancelAgain) {
      log.warn({ action: row.action, waiting: this.waiting }, 'audit entry waits for the store');
      return;
    }
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const cancel = clock.after(WAIT_MS, resolve);
    await Promise.race([this.flush(), late]);
    cancel();
  }

  /** Tries all that wait, once. */
  async flush(): Promise<void> {
    // Whoever comes while a turn is under way is taken along by it, or by the next.
    while (this.#flushing) await this.#flushing;
    if (this.#waiting.length === 0) return;
    this.#flushing = this.#turn();
    await this.#flushing;
  }

  /** A last try; what then still waits is lost, and the log is told. */
  async stop(): Promise<void> {
    await this.flush();
    this.#cancelAgain?.();
    if (this.waiting > 0)
      this.#options.log.error(
        { actions: this.#counts() },
        'audit entries lost: the store took none before the end',
      );
  }

  async #turn(): Promise<void> {
    const { insert, clock, log } = this.#options;
    const hadWaited = this.#cancelAgain !== null;
    this.#cancelAgain?.();
    this.#cancelAgain = null;
    const due = this.#waiting.length;
    let stored = 0;
    try {
      for (let at = 0; at < due; at++) {
        const [row] = this.#waiting;
        if (!row) break;
        await insert(row);
        this.#waiting = this.#waiting.filter((other) => other !== row);
        stored++;
      }
      this.#againMs = FIRST_AGAIN_MS;
      if (hadWaited) log.info({ stored }, 'audit entries stored at last');
    } catch (error) {
      // One that is never taken must not hold up the others.
      const [row, ...others] = this.#waiting;
      if (row) this.#waiting = [...others, row];
      log.error({ err: safeError(error), actions: this.#counts() }, 'audit entries wait for the store');
      this.#cancelAgain = clock.after(this.#againMs, () => void this.flush());
      this.#againMs = Math.min(MOST_AGAIN_MS, this.#againMs * 2);
    } finally {
      this.#flushing = null;
    }
  }

  #counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { action } of this.#waiting) counts[action] = (counts[action] ?? 0) + 1;
    return counts;
  }
}
