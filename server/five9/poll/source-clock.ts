const REMEMBERED = 120;
const JUMP_MS = 10_000;
const JUMP_STAMPS = 3;
const SETTLED_STAMPS = 20;
/** A stamp further from our time than any clock goes wrong is a number, not a time. */
const NO_TIME_MS = 366 * 86_400_000;

/**
 * What is known of the service's clock against ours. `gaps` are receivedAt − sourceTime of the latest new stamps; the
 * smallest is the one that was least on its way and so nearest to the true difference. `late` are those that came
 * one after another far beyond it: three of them mean that a clock was set, not that answers are slow.
 */
export interface SourceClock {
  readonly gaps: readonly number[];
  readonly late: readonly number[];
}

export const UNKNOWN_CLOCK: SourceClock = { gaps: [], late: [] };

/** Our clock minus the service's, in ms, delivery at its quickest included; null before the first stamp. */
export function clockOffsetMs(clock: SourceClock): number | null {
  return clock.gaps.length > 0 ? Math.min(...clock.gaps) : null;
}

/** Whether enough stamps came for the difference to be sure: the first may be of tables that had long been quiet. */
export function isSettled(clock: SourceClock): boolean {
  return clock.gaps.length >= SETTLED_STAMPS;
}

/** The clock after a new stamp; one that is no time teaches nothing. A stamp that was seen before must not be noted. */
export function noteStamp(
  clock: SourceClock,
  stamp: { sourceTime: number; receivedAt: number },
): SourceClock {
  const gap = stamp.receivedAt - stamp.sourceTime;
  if (!isTime(gap)) return clock;
  const offset = clockOffsetMs(clock);
  if (offset !== null && gap < offset - JUMP_MS) return { gaps: [gap], late: [] };
  if (offset !== null && gap > offset + JUMP_MS) {
    const late = [...clock.late, gap];
    return late.length < JUMP_STAMPS ? { ...clock, late } : { gaps: late, late: [] };
  }
  return { gaps: [...clock.gaps, gap].slice(-REMEMBERED), late: [] };
}

/** When a batch was true on our clock; never after it was received. */
export function measuredAtOf(clock: SourceClock, stamp: { sourceTime: number; receivedAt: number }): number {
  const offset = clockOffsetMs(clock);
  if (offset === null || !isTime(stamp.receivedAt - stamp.sourceTime)) return stamp.receivedAt;
  return Math.min(stamp.receivedAt, stamp.sourceTime + offset);
}

function isTime(gapMs: number): boolean {
  return Math.abs(gapMs) < NO_TIME_MS;
}
