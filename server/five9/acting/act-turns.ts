/** One thing after the other, as they were asked for. */
export class ActTurns {
  readonly #waiting: (() => Promise<void>)[] = [];
  #isBusy = false;

  /** How many things have not begun. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Does it in its turn; rejects as it does, and what comes next is done all the same. */
  take<T>(does: () => T | Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    this.#waiting.push(async () => {
      try {
        resolve(await does());
      } catch (error) {
        reject(error instanceof Error ? error : new Error('It failed.', { cause: error }));
      }
    });
    void this.#run();
    return promise;
  }

  async #run(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    // Whoever asks several things at once has asked them all before the first begins.
    await Promise.resolve();
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) await next();
    this.#isBusy = false;
  }
}
