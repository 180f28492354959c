const EVERY_MS = 30_000;

/** Goes on evenly whatever is done to the clock of the machine. */
export function monotonicMs(): number {
  return performance.now();
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let ticked = 0;

/** One timer for all times on a page; for `useSyncExternalStore`. */
export function subscribeHalfMinutes(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    ticked = monotonicMs();
    timer = setInterval(() => {
      ticked = monotonicMs();
      for (const each of listeners) each();
    }, EVERY_MS);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The monotonic clock as of the last tick. */
export function lastHalfMinute(): number {
  return ticked;
}
