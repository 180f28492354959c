import type { GaugePanel } from '#lib/domain/board';
import { positionOn } from '#lib/domain/gauge-scale';
import { formatCount } from '#lib/format/count';
import { formatDuration } from '#lib/format/duration';
import { formatPercent } from '#lib/format/percent';
import type { Spoken } from '#lib/words/spoken';

/** A labelled place on the scale. What should not be passed is the target; what is critical beyond that, the limit. */
export interface Tick {
  kind: 'target' | 'limit' | 'end';
  share: number;
  text: string;
}

type Scaled = Pick<GaugePanel, 'scale' | 'format' | 'threshold'>;

/** What is worth a label, the most needed first. Limits that are not on the scale have none. */
export function ticksOf({ scale, format, threshold }: Scaled, t: Spoken): readonly Tick[] {
  const tick = (kind: Tick['kind'], value: number): readonly Tick[] => {
    const { share, beyond } = positionOn(scale, value);
    return beyond === null ? [{ kind, share, text: scaleText(value, format, t) }] : [];
  };
  const ticks = [
    ...[threshold?.warn ?? []].flat().flatMap((value) => tick('target', value)),
    ...[threshold?.critical ?? []].flat().flatMap((value) => tick('limit', value)),
    ...tick('end', scale.from),
    ...tick('end', scale.to),
  ];
  return ticks.filter(({ share }, place) => ticks.findIndex((other) => other.share === share) === place);
}

/** A value of the scale as it is labelled: `80%`, `2:00`, `12`. */
export function scaleText(value: number, format: GaugePanel['format'], t: Spoken): string {
  switch (format) {
    case 'count':
      return formatCount(value, t);
    case 'duration':
      return formatDuration(value);
    case 'percent':
      return formatPercent(value, t, { decimals: Number.isInteger(Math.round(value * 1_000) / 10) ? 0 : 1 });
  }
}
