import { type Clock, sleepOn } from '#lib/domain/clock';

/** A clock on which it is always the same moment, while what waits is woken after as long as ever. */
export function stillClock(at: number): Clock {
  const clock: Clock = {
    now: () => at,
    sleep: (waitMs, signal) => sleepOn(clock, waitMs, signal),
    after: (waitMs, task) => {
      const timer = setTimeout(task, waitMs);
      return () => clearTimeout(timer);
    },
  };
  return clock;
}
