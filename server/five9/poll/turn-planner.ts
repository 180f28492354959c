import type { Demand } from '#lib/domain/source';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { planIntervals, smoothedCallMs } from '../quota/pacing.ts';
import { plannedSnapshots, type TurnInput } from './next-turn.ts';
import { PlanTeller } from './plan-teller.ts';
import type { SourceParts } from './source-parts.ts';

/** What the next turn is reckoned from: what is watched, when each type was last asked, and how long a call takes. */
export class TurnPlanner {
  readonly #parts: SourceParts;
  readonly #teller: PlanTeller;
  readonly #askedAt = new Map<StatisticType, number>();
  readonly #wholeAt = new Map<StatisticType, number>();
  #demand: Demand = {};
  #callMs = 0;

  constructor(parts: SourceParts) {
    this.#parts = parts;
    this.#teller = new PlanTeller(parts.options.deliver);
  }

  /** Its moments of the past, by type: to be moved with the clock. */
  get moments(): readonly Map<StatisticType, number>[] {
    return [this.#askedAt, this.#wholeAt];
  }

  get isWatched(): boolean {
    return STATISTIC_TYPES.some((type) => (this.#demand[type] ?? 0) > 0);
  }

  demand(demand: Demand): void {
    this.#demand = demand;
  }

  asksWhole(type: StatisticType, at: number): void {
    this.#askedAt.set(type, at);
    this.#wholeAt.set(type, at);
  }

  asksUpdate(type: StatisticType, at: number): void {
    this.#askedAt.set(type, at);
  }

  /** How long a call took that was answered as soon as it could be. */
  answered(tookMs: number): void {
    this.#callMs = smoothedCallMs(this.#callMs, tookMs);
  }

  input(): TurnInput {
    const { options, quota, session } = this.#parts;
    const { types } = session.state;
    const seen = STATISTIC_TYPES.filter((type) => types[type].phase !== 'denied');
    const intervals = planIntervals({
      types: seen,
      demand: this.#demand,
      gapMs: quota.gapMs(),
      callMs: this.#callMs,
    });
    return {
      types,
      demand: this.#demand,
      ledger: quota.ledger,
      now: options.clock.now(),
      skewMs: quota.skewMs,
      intervals,
      askedAt: this.#askedAt,
      wholeAt: this.#wholeAt,
      longPollMs: options.settings.longPollMs,
    };
  }

  /** Tells the plan that follows from an input, where it is news. */
  tell(input: TurnInput): void {
    const loadsAt = new Map<StatisticType, number>();
    for (const one of plannedSnapshots(input)) if (one.purpose !== 'heal') loadsAt.set(one.subject, one.at);
    this.#teller.tell({ intervals: input.intervals, loadsAt });
  }
}
