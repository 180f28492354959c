import type { CommandFrame } from '#lib/wire/frame';

/** A command may be sent again after a broken connection; so many are remembered as done. */
const COMMANDS_KNOWN = 64;

/** Commands to this screen: each is told once, however often the stream brings it. */
export class HeardCommands {
  readonly #listeners = new Set<(frame: CommandFrame) => void>();
  readonly #seen = new Set<string>();

  subscribe(listener: (frame: CommandFrame) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  hear(frame: CommandFrame): void {
    if (this.#seen.has(frame.id)) return;
    this.#seen.add(frame.id);
    for (const id of this.#seen) {
      if (this.#seen.size <= COMMANDS_KNOWN) break;
      this.#seen.delete(id);
    }
    for (const listener of this.#listeners) listener(frame);
  }
}
