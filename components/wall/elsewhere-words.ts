import { formatCount } from '#lib/format/count';
import type { Words } from '#lib/words/words';

/** How many alarmed rows are on other pages than the one on show, as a part of a head. */
export function elsewhereWords(alarms: number, t: Words<'common'>): readonly string[] {
  return alarms === 0 ? [] : [t('alarmsElsewhere', { count: formatCount(alarms, t) })];
}
