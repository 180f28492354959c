/** The one way our code asks for time. Injected everywhere, so that tests and soak runs own it. */
export interface Clock {
  /** Epoch milliseconds. May jump, as a machine's clock does. */
  now(): number;
  /** Resolves after `waitMs` of this clock's time; rejects with the signal's reason when aborted. */
  sleep(waitMs: number, signal?: AbortSignal): Promise<void>;
  /** Runs `task` once after `waitMs`; the returned function cancels it. */
  after(waitMs: number, task: () => void): () => void;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (waitMs, signal) => sleepOn(systemClock, waitMs, signal),
  after: (waitMs, task) => {
    const timer = setTimeout(task, waitMs);
    return () => clearTimeout(timer);
  },
};

/** `sleep` in terms of `after`, for any clock. */
export function sleepOn(clock: Clock, waitMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const onAbort = (): void => {
      cancel();
      reject(signal?.reason);
    };
    const cancel = clock.after(waitMs, () => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    });
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
