/**
 * Which elements each drawn row stands in. A row that was drawn before keeps its own, wherever it stands now, and the
 * focus with them. One that comes takes those of a row that went from the same place, so that another order is other
 * texts in the elements that are there; where none went, new ones.
 */
export class RowElements {
  #drawn: readonly string[] = [];
  #numbers: ReadonlyMap<string, number> = new Map();
  #next = 0;

  /** A number for each row's elements, no two the same. */
  of(keys: readonly string[]): ReadonlyMap<string, number> {
    const coming = new Set(keys);
    const numbers = new Map<string, number>();
    keys.forEach((key, place) => {
      const before = this.#drawn[place];
      const left = before === undefined || coming.has(before) ? undefined : this.#numbers.get(before);
      numbers.set(key, this.#numbers.get(key) ?? left ?? this.#next++);
    });
    this.#drawn = keys;
    this.#numbers = numbers;
    return numbers;
  }
}
