import type { Clock } from '#lib/domain/clock';
import type { PlanEvent, TypeStandingEvent, TypeStanding } from '#lib/domain/source';
import type { SourceWhy } from '#lib/domain/source-why';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';

/** The least age at which data counts as stale, and the limit until a source has planned something. */
export const LEAST_LIMIT_MS = 15_000;

export interface Standing {
  standing: TypeStanding;
  reason: string;
  why: SourceWhy | null;
  limitMs: number;
  /** As last planned. */
  plannedMs: number;
  nextAt: number | null;
}

/** How each type stands as its source tells it, and up to which age its data counts as live. */
export class TypeStandings {
  readonly #clock: Clock;
  readonly #standings: ReadonlyMap<StatisticType, Standing>;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#standings = new Map(STATISTIC_TYPES.map((type) => [type, pending()]));
  }

  of(type: StatisticType): Standing {
    const standing = this.#standings.get(type);
    if (!standing) throw new Error(`no standing of type ${type}`);
    return standing;
  }

  become({ type, standing, reason, why }: TypeStandingEvent): void {
    Object.assign(this.of(type), { standing, reason, why: why ?? null });
  }

  isInTime(type: StatisticType, measuredAt: number | null): boolean {
    // The clock may have been set back since: a measurement far ahead of it says nothing about now.
    return measuredAt === null || Math.abs(this.#clock.now() - measuredAt) <= this.of(type).limitMs;
  }

  // A plan may give data that still counts as live more time. What is past its limit waits for new data, not new plans.
  plan({ type, limitMs, nextAt }: PlanEvent, measuredAt: number | null): void {
    const isInTime = this.isInTime(type, measuredAt);
    const standing = this.of(type);
    Object.assign(standing, { plannedMs: limitMs, nextAt });
    if (isInTime || limitMs < standing.limitMs) standing.limitMs = limitMs;
  }

  /** New data has come: what was planned last is its limit. */
  adoptLimit(type: StatisticType): void {
    const standing = this.of(type);
    standing.limitMs = standing.plannedMs;
  }
}

function pending(): Standing {
  return {
    standing: 'pending',
    reason: '',
    why: null,
    limitMs: LEAST_LIMIT_MS,
    plannedMs: LEAST_LIMIT_MS,
    nextAt: null,
  };
}
