import type { Words } from '#lib/words/words';
import type { Metric } from './metrics.ts';

/** What a metric is called, with its variant where there are several. */
export function metricWords({ measure, variant }: Metric, t: Words<'metrics'>): string {
  const name = measureWords(measure, t);
  return variant === null ? name : t('named', { name, variant: t(`variants.${variant}`) });
}

/** What is measured, whichever way it is counted. */
export function measureWords(measure: Metric['measure'], t: Words<'metrics'>): string {
  return t(`of.${measure}.name`);
}

/** What it tells, what to beware of, and the way it is counted where there are several. */
export function metricSays({ measure, variant }: Metric, t: Words<'metrics'>): string {
  const says = t(`of.${measure}.says`);
  return variant === null ? says : t('counted', { variant: t(`variants.${variant}`), says });
}

/** Whose figure it is, where it is not counted here; it stands beside the title. */
export function metricNote({ variant }: Metric, t: Words<'metrics'>): string | null {
  return variant === 'd' || variant === 'vendor' ? t('byVendor') : null;
}
