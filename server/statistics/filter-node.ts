import type { Where } from '#lib/domain/live-query';
import type { AgeWatch } from './age-watch.ts';
import { compileWhere, type CompiledWhere, type FindColumn } from './compile-where.ts';
import type { Batch, Move, RowSlots } from './row-slots.ts';
import { SlotMarks } from './slot-marks.ts';

const OUT = 0;

/**
 * Which rows of a table meet one condition, shared by all queries with it. A row's mark is 0 outside and 1 + the batch
 * it came in with inside.
 */
export class FilterNode {
  readonly key: string;
  readonly ages: CompiledWhere['ages'];
  holders = 0;
  /** The rows that came and went in the batch at hand. A row that goes counted with its `before` so far. */
  entered: Move[] = [];
  left: Move[] = [];
  readonly #where: CompiledWhere;
  readonly #slots: RowSlots;
  readonly #marks = new SlotMarks();
  #watches: readonly AgeWatch[] = [];
  #members = 0;
  /** The members' slots, upward, until one comes or goes. */
  #listed: readonly number[] | null;

  /** `candidates` are the slots of all rows that may meet the condition. */
  constructor(
    { key, where, candidates }: { key: string; where: Where | null; candidates: readonly number[] },
    { slots, find, now }: { slots: RowSlots; find: FindColumn; now: number },
  ) {
    this.key = key;
    this.#slots = slots;
    this.#where = compileWhere(where, find);
    this.ages = this.#where.ages;
    const listed: number[] = [];
    for (const slot of candidates) {
      const row = slots.row(slot);
      if (!row || !this.#where.test(row, now)) continue;
      this.#marks.set(slot, 1);
      listed.push(slot);
    }
    this.#members = listed.length;
    this.#listed = listed;
  }

  get members(): number {
    return this.#members;
  }

  get watches(): readonly AgeWatch[] {
    return this.#watches;
  }

  watch(watches: readonly AgeWatch[]): void {
    this.#watches = watches;
  }

  has(slot: number): boolean {
    return this.#marks.get(slot) !== OUT;
  }

  /** A member that was one before this batch too. */
  stayed(slot: number, batch: Batch): boolean {
    const mark = this.#marks.get(slot);
    return mark !== OUT && mark !== batch.seq + 1;
  }

  apply(batch: Batch): void {
    if (this.entered.length > 0) this.entered = [];
    if (this.left.length > 0) this.left = [];
    for (const move of batch.added) this.#judge(move, batch);
    for (const move of batch.deleted) this.#judge(move, batch);
    for (const column of this.#where.columns) {
      const moves = batch.byColumn[column];
      if (moves) for (const move of moves) this.#judge(move, batch);
    }
    for (const watch of this.#watches) for (const move of watch.crossed) this.#judge(move, batch);
  }

  /** Every member's slot, upward. */
  slots(): readonly number[] {
    this.#listed ??= this.#list();
    return this.#listed;
  }

  #list(): readonly number[] {
    const listed: number[] = [];
    for (let slot = 0; slot < this.#slots.size; slot++) if (this.has(slot)) listed.push(slot);
    return listed;
  }

  // Judging a row again within a batch changes nothing, so a row may stand in several lists.
  #judge(move: Move, { seq, now }: Batch): void {
    const was = this.has(move.slot);
    const is = move.after !== null && this.#where.test(move.after, now);
    if (was === is) return;
    this.#marks.set(move.slot, is ? seq + 1 : OUT);
    this.#members += is ? 1 : -1;
    this.#listed = null;
    (is ? this.entered : this.left).push(move);
  }
}
