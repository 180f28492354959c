import { randomKey } from '#components/ui/random-key.ts';

/**
 * Keys of presses. What is pressed again because no answer came is the same press, which the server does once; after an
 * answer it is a new one.
 */
export class PressKeys {
  #unanswered: { asked: string; key: string } | null = null;

  keyFor(asked: object): string {
    const text = JSON.stringify(asked);
    if (this.#unanswered?.asked !== text) this.#unanswered = { asked: text, key: randomKey() };
    return this.#unanswered.key;
  }

  answered(): void {
    this.#unanswered = null;
  }
}
