const FIRST_CAPACITY = 256;

/** A number a slot, 0 where none was set; grows as slots do. */
export class SlotMarks {
  #marks = new Float64Array(FIRST_CAPACITY);

  get(slot: number): number {
    return this.#marks[slot] ?? 0;
  }

  set(slot: number, mark: number): void {
    if (slot >= this.#marks.length) this.#grow(slot);
    this.#marks[slot] = mark;
  }

  #grow(slot: number): void {
    const wider = new Float64Array(Math.max(slot + 1, this.#marks.length * 2));
    wider.set(this.#marks);
    this.#marks = wider;
  }
}
