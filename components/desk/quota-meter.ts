import type { QuotaReading } from '#lib/domain/source';
import type { Words } from '#lib/words/words';

/** One call counter of the upstream, ready to be shown. */
export interface QuotaMeter {
  operation: string;
  windowMs: number;
  used: number;
  limit: number;
  /** 0–1, never above. */
  share: number;
  level: 'plenty' | 'low' | 'spent';
}

/** A counter is low from this share on; the pacing keeps below it in ordinary hours. */
const LOW_SHARE = 0.9;

/** Readings by operation, the shortest window first within each. A counter without a limit is left out. */
export function quotaMeters(readings: readonly QuotaReading[]): readonly QuotaMeter[] {
  return readings
    .filter((reading) => reading.limit > 0)
    .toSorted((a, b) => a.operation.localeCompare(b.operation) || a.windowMs - b.windowMs)
    .map(({ operation, windowMs, used, limit }) => {
      const share = Math.min(1, used / limit);
      const level = share >= 1 ? 'spent' : share >= LOW_SHARE ? 'low' : 'plenty';
      return { operation, windowMs, used, limit, share, level };
    });
}

/** The reading that is nearest to its end, or null without any. */
export function tightestMeter(meters: readonly QuotaMeter[]): QuotaMeter | null {
  return meters.reduce<QuotaMeter | null>(
    (most, meter) => (most && most.share >= meter.share ? most : meter),
    null,
  );
}

/** What an operation of the upstream's counters is for, in words; one without words here is spelt out. */
export function operationWords(operation: string, t: Words<'common'>): string {
  if (operation === 'QueryStatistics') return t('quota.operations.statistics');
  if (operation === 'QueryChangedStatistics') return t('quota.operations.changes');
  const words = operation.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The window of a counter, as it follows a number: `an hour`. */
export function windowWords(windowMs: number, t: Words<'common'>): string {
  if (windowMs === 60_000) return t('quota.windows.minute');
  if (windowMs === 3_600_000) return t('quota.windows.hour');
  if (windowMs === 86_400_000) return t('quota.windows.day');
  return t('quota.windows.seconds', { count: Math.round(windowMs / 1000) });
}
