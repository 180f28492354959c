import type { Threshold } from './threshold.ts';

/** Limits of one queue, in place of its panel's: of calls waiting, of the longest wait (ms), or of both. */
export interface QueueLimits {
  /** The skill's name. */
  key: string;
  waiting?: Threshold;
  longest?: Threshold;
}

/** More than that nobody keeps up by hand. */
export const MOST_OWN_LIMITS = 200;
/** What all stands on top stands out no more. */
export const MOST_PINNED = 20;

interface PanelLimits {
  waiting: Threshold;
  longest: Threshold;
  own?: readonly QueueLimits[];
}

/** By which limits the row of a queue is judged: its own where there are some, else the panel's. */
export interface LimitsOfQueue {
  waiting: Threshold;
  longest: Threshold;
  /** Null where the queue is judged as every other. */
  own: QueueLimits | null;
}

/** For each queue of a panel its limits. Made once for all of its rows. */
export function queueLimits({ waiting, longest, own = [] }: PanelLimits): (key: string) => LimitsOfQueue {
  const byKey = new Map(own.map((limits) => [limits.key, limits]));
  const usual: LimitsOfQueue = { waiting, longest, own: null };
  return (key) => {
    const limits = byKey.get(key);
    if (!limits) return usual;
    return { waiting: limits.waiting ?? waiting, longest: limits.longest ?? longest, own: limits };
  };
}

export function isEmptyLimits({ waiting, longest }: QueueLimits): boolean {
  return waiting === undefined && longest === undefined;
}
