import type { AccessChange } from './access.ts';

/** Carries the word that somebody's access has changed from those who changed it to those who hold something open. */
export class AccessChanges {
  readonly #listeners = new Set<(change: AccessChange) => void>();

  listen(listener: (change: AccessChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(change: AccessChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
