/** One thing after the other, as they were asked for; ways out go first. */
export class ActTurns {
  readonly #out: (() => Promise<void>)[] = [];
  readonly #waiting: (() => Promise<void>)[] = [];
  #isBusy = false;

  /** How many things have not begun, ways out left aside. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Does it in its turn; rejects as it does, and what comes next is done all the same. */
  take<T>(does: () => T | Promise<T>, { isWayOut = false } = {}): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    (isWayOut ? this.#out : this.#waiting).push(async () => {
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
    for (let next = this.#next(); next; next = this.#next()) await next();
    this.#isBusy = false;
  }

  #next(): (() => Promise<void>) | undefined {
    return this.#out.shift() ?? this.#waiting.shift();
  }
}
