import type { Clock } from '#lib/domain/clock';
import { linkedAbort } from './linked-abort.ts';

/** The waits of one loop: `wake` and the signal end the one at hand early. */
export class Pauses {
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  #wake: (() => void) | null = null;

  constructor(clock: Clock, signal: AbortSignal) {
    this.#clock = clock;
    this.#signal = signal;
  }

  wake(): void {
    this.#wake?.();
  }

  /** Waits until `at`, epoch ms; false when it ended early. Never rejects. */
  async until(at: number): Promise<boolean> {
    const { controller, unlink } = linkedAbort(this.#signal);
    this.#wake = () => controller.abort();
    try {
      await this.#clock.sleep(Math.max(0, at - this.#clock.now()), controller.signal);
      return true;
    } catch {
      return false;
    } finally {
      this.#wake = null;
      unlink();
    }
  }
}
