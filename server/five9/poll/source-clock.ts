const REMEMBERED = 120;
const JUMP_MS = 10_000;
const JUMP_STAMPS = 3;

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

/** The clock after a new stamp. A stamp that was seen before is no news and must not be noted. */
export function noteStamp(
  clock: SourceClock,
  stamp: { sourceTime: number; receivedAt: number },
): SourceClock {
  const gap = stamp.receivedAt - stamp.sourceTime;
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
  return offset === null ? stamp.receivedAt : Math.min(stamp.receivedAt, stamp.sourceTime + offset);
}
