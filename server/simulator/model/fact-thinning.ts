import { DAY, HOUR, MINUTE } from './day-curve.ts';
import { type Bucket, mergeBuckets } from './fact-bucket.ts';

export const QUARTER = 15 * MINUTE;
/** Midnights of all zones (UTC−12 to UTC+14) pass within this; a day or a shift never begins earlier. */
const ALL_QUARTERS_FOR = 27 * HOUR;

/**
 * Joins old quarter hours wherever no range can begin any more: beyond the last day only the quarters at which some
 * zone's week or month begins are kept apart. Runs when the oldest quarter past the last day could be joined.
 */
export function thinBuckets(buckets: Bucket[], now: number): Bucket[] {
  if (now % (6 * HOUR) !== 0) return buckets;
  const thinned: Bucket[] = [];
  let run: Bucket[] = [];
  const endRun = (): void => {
    if (run.length > 0) thinned.push(mergeBuckets(run));
    run = [];
  };
  for (const bucket of buckets) {
    const isOld = bucket.to <= now - ALL_QUARTERS_FOR;
    if (!isOld || mayBeginRange(bucket.from, now)) endRun();
    run.push(bucket);
    if (!isOld) endRun();
  }
  endRun();
  return thinned;
}

/** Whether at `edge` the current week or month of some zone may have begun. */
function mayBeginRange(edge: number, now: number): boolean {
  for (const offset of [0, DAY]) {
    const toMidnight = ((DAY - (edge % DAY)) % DAY) - offset;
    if (toMidnight < -12 * HOUR || toMidnight > 14 * HOUR) continue;
    const local = new Date(edge + toMidnight);
    if (local.getUTCDay() === 0 && edge > now - 9 * DAY) return true;
    if (local.getUTCDate() === 1 && edge > now - 33 * DAY) return true;
  }
  return false;
}
