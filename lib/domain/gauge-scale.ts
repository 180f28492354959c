import type { GaugePanel } from './board.ts';
import type { Band, Threshold } from './threshold.ts';

export type Scale = GaugePanel['scale'];

/** A stretch of a scale in one band, its ends as shares of the scale, 0–1. */
export interface ScaleBand {
  band: Exclude<Band, 'none'>;
  from: number;
  to: number;
}

/** Where a value stands on a scale: its share, kept within it, and past which end it truly lies. */
export interface ScalePosition {
  share: number;
  beyond: 'below' | 'above' | null;
}

const WHOLE = { percent: 1, count: 10, duration: 300_000 } as const;
/** A scale goes on past the limit, so that there is room to be bad in. */
const PAST_LIMIT = 1.5;

/** What a scale begins with: all of a percent; else from nothing to well past the limit. */
export function startingScale(format: GaugePanel['format'], threshold: Threshold | undefined): Scale {
  if (format === 'percent' || !threshold) return { from: 0, to: WHOLE[format] };
  const most = Math.max(...[threshold.warn, threshold.critical].flat());
  return { from: 0, to: most > 0 ? most * PAST_LIMIT : WHOLE[format] };
}

export function positionOn({ from, to }: Scale, value: number): ScalePosition {
  const share = (value - from) / (to - from);
  return {
    share: Math.min(1, Math.max(0, share)),
    beyond: share < 0 ? 'below' : share > 1 ? 'above' : null,
  };
}

/** The bands of a threshold along a scale, in order, those that lie on it. Without a threshold all of it is well. */
export function bandsOn(scale: Scale, threshold: Threshold | undefined): readonly ScaleBand[] {
  let begins = 0;
  return stepsOf(threshold).flatMap(({ band, until }): readonly ScaleBand[] => {
    const from = begins;
    const to = until === null ? 1 : Math.max(from, positionOn(scale, until).share);
    begins = to;
    return to > from ? [{ band, from, to }] : [];
  });
}

/** From the least value up: each band, and the value at which the next begins. */
function stepsOf(
  threshold: Threshold | undefined,
): readonly { band: ScaleBand['band']; until: number | null }[] {
  if (!threshold) return [{ band: 'ok', until: null }];
  switch (threshold.direction) {
    case 'rising':
      return [
        { band: 'ok', until: threshold.warn },
        { band: 'warn', until: threshold.critical },
        { band: 'critical', until: null },
      ];
    case 'falling':
      return [
        { band: 'critical', until: threshold.critical },
        { band: 'warn', until: threshold.warn },
        { band: 'ok', until: null },
      ];
    case 'between':
      return [
        { band: 'critical', until: threshold.critical[0] },
        { band: 'warn', until: threshold.warn[0] },
        { band: 'ok', until: threshold.warn[1] },
        { band: 'warn', until: threshold.critical[1] },
        { band: 'critical', until: null },
      ];
  }
}
