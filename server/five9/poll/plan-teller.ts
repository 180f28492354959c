import type { PlanEvent } from '#lib/domain/source';
import { STATISTIC_TYPES, type StatisticType } from '#lib/domain/statistic-type';
import { dataLimitMs } from '../quota/pacing.ts';

const LIMIT_NEWS = 0.2;
const MOMENT_NEWS_MS = 2_000;

export interface Plan {
  intervals: ReadonlyMap<StatisticType, number>;
  /** When tables that are still to come will be asked for; epoch ms. */
  loadsAt: ReadonlyMap<StatisticType, number>;
}

/** Tells the plan of each type when it has changed by more than a trifle. */
export class PlanTeller {
  readonly #told = new Map<StatisticType, PlanEvent>();
  readonly #emit: (event: PlanEvent) => void;

  constructor(emit: (event: PlanEvent) => void) {
    this.#emit = emit;
  }

  tell({ intervals, loadsAt }: Plan): void {
    for (const type of STATISTIC_TYPES) {
      const limitMs = dataLimitMs(intervals.get(type) ?? 0);
      const event: PlanEvent = { kind: 'plan', type, limitMs, nextAt: loadsAt.get(type) ?? null };
      const told = this.#told.get(type);
      if (told && !isNews(told, event)) continue;
      this.#told.set(type, event);
      this.#emit(event);
    }
  }
}

function isNews(told: PlanEvent, event: PlanEvent): boolean {
  if (Math.abs(told.limitMs - event.limitMs) > told.limitMs * LIMIT_NEWS) return true;
  if (told.nextAt === null || event.nextAt === null) return told.nextAt !== event.nextAt;
  return Math.abs(told.nextAt - event.nextAt) > MOMENT_NEWS_MS;
}
