import { setImmediate } from 'node:timers/promises';
import { ManualClock } from '#lib/domain/manual-clock';

/**
 * A clock that moves from timer to timer and lets everything settle between them, however many turns of the loop that
 * takes: hours of a source's life in a moment, each call at its own time.
 */
export class PumpedClock extends ManualClock {
  async run(forMs: number): Promise<void> {
    const until = this.now() + forMs;
    for (;;) {
      await setImmediate();
      if (this.pending === 0) await settled();
      const task = this.takeDue(until);
      if (!task) break;
      task();
    }
    this.standAt(until);
    await setImmediate();
  }

  /** Runs until `done` holds, at most for `mostMs`. */
  async runUntil(done: () => boolean, mostMs = 3_600_000): Promise<void> {
    const until = this.now() + mostMs;
    for (;;) {
      await settled();
      if (done()) return;
      if (this.dueAt === null || this.dueAt > until) throw new Error('did not come about in time');
      await this.run(Math.max(0, this.dueAt - this.now()));
    }
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await setImmediate();
}
