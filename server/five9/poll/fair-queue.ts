/**
 * Lets one at a time through, in the order of asking: the service refuses a user's second call while one is under way.
 * Whoever calls for the same user shares one queue.
 */
export class FairQueue {
  #last: Promise<void> = Promise.resolve();
  #length = 0;

  /** How many are at work or waiting. */
  get length(): number {
    return this.#length;
  }

  /** Runs `task` when all before it have ended. Aborted while waiting, it rejects with the signal's reason. */
  async run<T>(task: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const before = this.#last;
    let leave = (): void => undefined;
    const gone = new Promise<void>((resolve) => {
      leave = resolve;
    });
    // Whoever comes next waits for us and, if we give up early, for those before us.
    this.#last = before.then(() => gone);
    this.#length += 1;
    try {
      await turnOf(before, signal);
      signal.throwIfAborted();
      return await task();
    } finally {
      this.#length -= 1;
      leave();
    }
  }
}

function turnOf(before: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    void before.then(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
  });
}
