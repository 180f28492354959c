import type { Clock } from '#lib/domain/clock';
import { AppError } from '#server/app-error';

const WINDOW_MS = 60_000;
/** In any minute, and at the same time. */
const MOST = { starts: 10, underWay: 2 };

/** Keeps tests of connections from becoming a way to try addresses and passwords. */
export class TestLimit {
  readonly #clock: Clock;
  #starts: number[] = [];
  #underWay = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Begins a test; the answer ends it. Throws AppError `too-many-requests`. */
  take(): () => void {
    const now = this.#clock.now();
    // A clock that was set back must not lock anybody out.
    this.#starts = this.#starts.filter((at) => now - at < WINDOW_MS && at <= now);
    if (this.#underWay >= MOST.underWay)
      throw new AppError('too-many-requests', 'Other tests are under way. Try again when they are done.', {
        reason: 'tests-busy',
      });
    if (this.#starts.length >= MOST.starts)
      throw new AppError('too-many-requests', 'Too many tests within a minute. Try again shortly.', {
        reason: 'tests-many',
      });
    this.#starts.push(now);
    this.#underWay += 1;
    let isOver = false;
    return () => {
      if (!isOver) this.#underWay -= 1;
      isOver = true;
    };
  }
}
