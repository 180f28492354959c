import { COMMAND_GROUPS, type Command } from './command.ts';

const NONE: readonly Command[] = [];

/** What can be done at the desk just now: each part of it brings its own commands and takes them away with it. */
export class CommandRegistry {
  readonly #parts = new Map<symbol, readonly Command[]>();
  readonly #listeners = new Set<() => void>();
  #all: readonly Command[] = NONE;

  /** In the order of their groups. The same array until something changes. */
  all(): readonly Command[] {
    return this.#all;
  }

  /** Puts `commands` in the place of what this part had. */
  put(part: symbol, commands: readonly Command[]): void {
    this.#parts.set(part, commands);
    this.#changed();
  }

  remove(part: symbol): void {
    if (this.#parts.delete(part)) this.#changed();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #changed(): void {
    const all = [...this.#parts.values()].flat();
    this.#all = COMMAND_GROUPS.flatMap((group) => all.filter((command) => command.group === group));
    for (const listener of this.#listeners) listener();
  }
}
