/** Those who want to be told of something. */
export class Listeners<News extends readonly unknown[]> {
  readonly #listeners = new Set<(...news: News) => void>();

  /** The returned function takes the listener off again. */
  add(listener: (...news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Tells all of them, even when one fails; throws an AggregateError of what went wrong only then. */
  tell(...news: News): void {
    const failures: unknown[] = [];
    for (const listener of this.#listeners) {
      try {
        listener(...news);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} listeners failed`);
  }

  clear(): void {
    this.#listeners.clear();
  }
}
