import type { Clock } from '#lib/domain/clock';

/** The service locks users after some wrong passwords, so one that was refused is not sent again for so long. */
const AGAIN_MS = 300_000;

/** Whether a user's password was refused a short time ago, and who is told when it is. */
export class RefusedPassword {
  readonly #clock: Clock;
  readonly #onRefused: () => Promise<void>;
  #at: number | null = null;

  constructor(clock: Clock, onRefused: () => Promise<void> = () => Promise.resolve()) {
    this.#clock = clock;
    this.#onRefused = onRefused;
  }

  get isRefused(): boolean {
    return this.#at !== null && this.#clock.now() - this.#at < AGAIN_MS;
  }

  async refused(): Promise<void> {
    this.#at = this.#clock.now();
    await this.#onRefused();
  }
}
