interface Sample {
  at: number;
  used: number;
}

interface Ring {
  startAt: number;
  samples: Sample[];
}

/** Samples are taken no closer, kept so long, and tell a pace once they span so much. */
const EVERY_MS = 10_000;
const KEPT_MS = 15 * 60_000;
const TELLING_MS = 2 * 60_000;

/** How fast a counter was used up of late, from samples of the window it stands in: a day's mean would hide a busy hour. */
export class UseRing {
  readonly #rings = new Map<string, Ring>();

  /** Takes how much is used now; the pace of late in calls a ms, null where it is not known yet. */
  paceOf(
    counter: string,
    { at, used, startAt }: { at: number; used: number; startAt: number },
  ): number | null {
    let ring = this.#rings.get(counter);
    const last = ring?.samples.at(-1);
    // A window that has begun anew, a count corrected downwards or a clock set back tell of no pace.
    if (!ring || ring.startAt !== startAt || (last && (used < last.used || at < last.at)))
      this.#rings.set(counter, (ring = { startAt, samples: [] }));
    const { samples } = ring;
    const newest = samples.at(-1);
    if (!newest || at - newest.at >= EVERY_MS) samples.push({ at, used });
    while (samples[0] && at - samples[0].at > KEPT_MS) samples.shift();
    const first = samples[0];
    if (!first || at - first.at < TELLING_MS) return null;
    return (used - first.used) / (at - first.at);
  }
}
