import type { Words } from '#lib/words/words';
import type { Metric } from './metrics.ts';

/** What a metric is called, with its variant where there are several. */
export function metricWords({ measure, variant }: Metric, t: Words<'panels'>): string {
  const name = measureWords(measure, t);
  return variant === null ? name : t('metrics.named', { name, variant: t(`metrics.variants.${variant}`) });
}

/** What is measured, whichever way it is counted. */
export function measureWords(measure: Metric['measure'], t: Words<'panels'>): string {
  return t(`metrics.${measure}.name`);
}

/** What it tells, what to beware of, and the way it is counted where there are several. */
export function metricSays({ measure, variant }: Metric, t: Words<'panels'>): string {
  const says = t(`metrics.${measure}.says`);
  return variant === null ? says : t('metrics.counted', { variant: t(`metrics.variants.${variant}`), says });
}

/** Whose figure it is, where it is not counted here; it stands beside the title. */
export function metricNote({ variant }: Metric, t: Words<'panels'>): string | null {
  return variant === 'd' || variant === 'vendor' ? t('metrics.byVendor') : null;
}
