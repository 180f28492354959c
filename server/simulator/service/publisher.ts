import type { Logger } from 'pino';
import type { Clock } from '#lib/domain/clock';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import type { Centre, CentreView, ModelTable } from '#server/simulator/model/centre';
import type { SimClock } from './sim-clock.ts';
import { StuckCells } from './stuck-cells.ts';
import { type Batch, TableLog } from './table-log.ts';

/** A view by name: equal names share one log. `view` is asked afresh for each batch, since skills come and go. */
export interface NamedView {
  name: string;
  view: () => CentreView;
}

interface Held {
  log: TableLog;
  type: StatisticType;
  view: NamedView;
  holders: number;
}

interface PublisherOptions {
  centre: Centre;
  base: Clock;
  sim: SimClock;
  log: Logger;
  /** Simulated ms from one batch to the next. */
  everyMs: number;
  /** How far back a timestamp may lie, ms of the base clock. */
  keepMs: number;
}

const REMEMBERED_STAMPS = 4096;
const DEEDS_AT_ONCE = 3;

/**
 * Moves the centre on and publishes it in batches. The centre stands still between two batches, so whatever is read of it
 * there is as of the last one.
 */
export class Publisher {
  readonly #options: PublisherOptions;
  readonly #held = new Map<string, Held>();
  readonly #stamps = new Set<number>();
  /** What is told otherwise than it is. */
  readonly stuck = new StuckCells();
  #last: Batch;
  #deedsAt: number[] = [];
  #cancel: (() => void) | undefined;
  #stopped = false;

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.#last = this.#nextBatch(1);
  }

  start(): void {
    this.#schedule();
  }

  get last(): Batch {
    return this.#last;
  }

  /** Each type's timestamps are its own: never those of another type's answer of the same batch. */
  stampOf(type: StatisticType): number {
    return this.#last.stamp + STATISTIC_TYPES.indexOf(type);
  }

  /** The log of a type as `view` sees it, followed from now on; the returned function lets it go. */
  hold(type: StatisticType, view: NamedView): { log: TableLog; release: () => void } {
    const id = `${type} ${view.name}`;
    const held = this.#held.get(id) ?? this.#open(id, type, view);
    held.holders += 1;
    let released = false;
    const release = (): void => {
      if (released) return;
      released = true;
      held.holders -= 1;
      if (held.holders === 0) this.#held.delete(id);
    };
    return { log: held.log, release };
  }

  /** A type's table as of the last batch, without following it. */
  read(type: StatisticType, view: CentreView): ModelTable {
    return this.stuck.told(type, this.#options.centre.table(type, view));
  }

  /** Publishes at once whatever is true now: after a change from outside, and when the clock has moved. */
  publish(): void {
    const { centre, sim, keepMs } = this.#options;
    centre.advanceTo(Math.max(centre.now, sim.now()));
    this.#last = this.#nextBatch(this.#last.seq + 1);
    const logs = [...this.#held.values()];
    for (const { log, type, view } of logs) log.take(this.read(type, view.view()), this.#last, keepMs);
    for (const { log } of logs) log.notify();
  }

  /**
   * Publishes what somebody did at the service: at once, so that it shows, but only a few times in the span of a batch. What many do
   * is told with the next one, as the service tells it: a large centre's tables are not worked out for each of them.
   */
  publishDeed(): void {
    const now = this.#options.base.now();
    this.#deedsAt = this.#deedsAt.filter((at) => Math.abs(now - at) < this.#options.everyMs);
    const isBatchToCome = this.#options.sim.speed > 0;
    if (isBatchToCome && this.#deedsAt.length >= DEEDS_AT_ONCE) return;
    this.#deedsAt.push(now);
    this.publish();
  }

  /** Lets every waiting client look again, without a new batch. */
  wake(): void {
    for (const { log } of this.#held.values()) log.notify();
  }

  /** Takes up the clock's present speed. */
  reschedule(): void {
    this.#cancel?.();
    this.#schedule();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
  }

  #open(id: string, type: StatisticType, view: NamedView): Held {
    const held: Held = { log: new TableLog(), type, view, holders: 0 };
    held.log.take(this.read(type, view.view()), this.#last, this.#options.keepMs);
    this.#held.set(id, held);
    return held;
  }

  #schedule(): void {
    const { base, sim, everyMs } = this.#options;
    if (this.#stopped || sim.speed <= 0) return;
    this.#cancel = base.after(Math.max(1, everyMs / sim.speed), () => this.#tick());
  }

  #tick(): void {
    try {
      this.publish();
    } catch (error) {
      this.#options.log.error({ err: error }, 'a batch could not be published');
    }
    this.#schedule();
  }

  #nextBatch(seq: number): Batch {
    const { centre, base, sim } = this.#options;
    let stamp = sim.reading(centre.now);
    while (this.#stamps.has(stamp)) stamp += STATISTIC_TYPES.length;
    this.#stamps.add(stamp);
    for (const oldest of this.#stamps) {
      if (this.#stamps.size <= REMEMBERED_STAMPS) break;
      this.#stamps.delete(oldest);
    }
    return { seq, at: centre.now, publishedAt: base.now(), stamp };
  }
}
