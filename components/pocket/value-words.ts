import { isSince } from '#lib/domain/cell';
import { drawWithinBand } from '#lib/domain/draw-within-band';
import type { Threshold } from '#lib/domain/threshold';
import { formatValue, type ValueFormat } from '#lib/format/value';
import type { Spoken } from '#lib/words/spoken';
import type { Words } from '#lib/words/words';
import type { Duration } from '#components/wall/read-row.ts';

/** A value with its sign. With the limit that it is judged by, it is rounded so that it never contradicts it. */
export function valueWords(
  value: number | null,
  { format, limit }: { format: ValueFormat; limit?: Threshold },
  t: Spoken,
): string {
  const drawn = value !== null && limit ? drawWithinBand(value, format, limit) : value;
  return formatValue(drawn, format, t);
}

/** How long a duration is by `now`, epoch ms; null for no data. */
export function elapsedMs(duration: Duration, now: number): number | null {
  return isSince(duration) ? now - duration.since : duration;
}

/** The first step of a limit: what should not be passed, or should be reached. */
export function limitWords(
  threshold: Threshold,
  format: ValueFormat,
  { t, common }: { t: Words<'pocket'>; common: Spoken },
): string {
  switch (threshold.direction) {
    case 'rising':
      return t('now.limit', { limit: valueWords(threshold.warn, { format }, common) });
    case 'falling':
      return t('now.goal', { limit: valueWords(threshold.warn, { format }, common) });
    case 'between':
      return t('now.limit', {
        limit: threshold.warn.map((value) => valueWords(value, { format }, common)).join('–'),
      });
  }
}
