/** A ratio 0–1, or null where it has no meaning: something is missing, or the denominator is 0. */
export function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/**
 * The variants of a service level that people mean. A: of those answered · B: of those offered · C: of those offered
 * but for the short abandons · E: answered or abandoned in time, of those offered.
 */
export type ServiceLevelVariant = 'A' | 'B' | 'C' | 'E';

export interface ServiceLevelCounts {
  offered: number;
  answered: number;
  /** Answered within the target time. */
  answeredInTime: number;
  /** Abandoned within the target time. */
  abandonedInTime: number;
}

/** 0–1, or null when nothing counts. The default elsewhere is C. */
export function serviceLevel(variant: ServiceLevelVariant, counts: ServiceLevelCounts): number | null {
  const { offered, answered, answeredInTime, abandonedInTime } = counts;
  switch (variant) {
    case 'A':
      return ratio(answeredInTime, answered);
    case 'B':
      return ratio(answeredInTime, offered);
    case 'C':
      return ratio(answeredInTime, offered - abandonedInTime);
    case 'E':
      return ratio(answeredInTime + abandonedInTime, offered);
  }
}

/** Time with a customer or after one, all in ms. */
export interface HandleTimes {
  talkMs: number;
  holdMs: number;
  wrapMs: number;
}

/** Mean handle time in ms; null when nothing was handled. */
export function averageHandleMs(times: HandleTimes, handled: number): number | null {
  return ratio(times.talkMs + times.holdMs + times.wrapMs, handled);
}

/** Share of the time at work that was spent on customers, 0–1. */
export function occupancy(times: HandleTimes & { readyMs: number }): number | null {
  const busyMs = times.talkMs + times.holdMs + times.wrapMs;
  return ratio(busyMs, busyMs + times.readyMs);
}

// 0.8 × 100 is not quite 80 in binary; a call must not be added for that.
const ROUNDING = 1e-9;

/** How many calls answered in time, in a row, bring a service level of `ok` of `offered` up to `target` (0–1). */
export function callsToGoal({
  ok,
  offered,
  target,
}: {
  ok: number;
  offered: number;
  target: number;
}): number | null {
  if (target >= 1) return ok >= offered ? 0 : null;
  const needed = (target * offered - ok) / (1 - target);
  return Math.max(0, Math.ceil(needed - ROUNDING));
}

/** The mean of values by their weights; values or weights that are missing, and weights of 0, do not count. */
export function weightedMean(
  pairs: Iterable<readonly [value: number | null, weight: number | null]>,
): number | null {
  let sum = 0;
  let weights = 0;
  for (const [value, weight] of pairs) {
    if (value === null || weight === null || weight <= 0) continue;
    sum += value * weight;
    weights += weight;
  }
  return ratio(sum, weights);
}
