/** Something that will happen. Cancelled by `cancel`; it then passes without effect. */
export interface Timer {
  readonly at: number;
  readonly order: number;
  task: (() => void) | null;
}

export function cancel(timer: Timer | null): void {
  if (timer) timer.task = null;
}

/**
 * The events to come, a binary heap by time and then by order of scheduling, so that two events of one
 * millisecond always run in the same order. Events put `first` run before all others of their millisecond.
 */
export class EventQueue {
  #heap: Timer[] = [];
  #order = 1;

  get size(): number {
    return this.#heap.length;
  }

  schedule(at: number, task: () => void): Timer {
    return this.#push({ at, order: this.#order++, task });
  }

  scheduleFirst(at: number, task: () => void): Timer {
    return this.#push({ at, order: 0, task });
  }

  /** Takes the next event due at `until` or before. */
  takeDue(until: number): Timer | undefined {
    const top = this.#heap[0];
    if (!top || top.at > until) return undefined;
    const last = this.#heap.pop();
    if (last && last !== top) this.#sink(last);
    return top;
  }

  #push(timer: Timer): Timer {
    const heap = this.#heap;
    let hole = heap.length;
    heap.push(timer);
    while (hole > 0) {
      const above = (hole - 1) >> 1;
      const parent = heap[above];
      if (!parent || !isBefore(timer, parent)) break;
      heap[hole] = parent;
      hole = above;
    }
    heap[hole] = timer;
    return timer;
  }

  #sink(timer: Timer): void {
    const heap = this.#heap;
    let hole = 0;
    for (;;) {
      let below = 2 * hole + 1;
      let child = heap[below];
      const right = heap[below + 1];
      if (child && right && isBefore(right, child)) {
        child = right;
        below += 1;
      }
      if (!child || !isBefore(child, timer)) break;
      heap[hole] = child;
      hole = below;
    }
    heap[hole] = timer;
  }
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
