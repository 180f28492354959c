import * as z from 'zod';
import type { StatisticType } from '#lib/domain/statistic-type';

/** The part of a browser's storage that a choice of columns needs. */
export type ChoiceStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const names = z.array(z.string());

/** Names of the columns a reader has hidden for a type. A store that is shut or holds nonsense hides none. */
export function readHiddenColumns(store: ChoiceStore | null, type: StatisticType): readonly string[] {
  try {
    const parsed = names.safeParse(JSON.parse(store?.getItem(placeOf(type)) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** Keeps the choice for the next visit; a store that refuses is no reason to fail. */
export function writeHiddenColumns(
  store: ChoiceStore | null,
  type: StatisticType,
  hidden: readonly string[],
): void {
  try {
    if (hidden.length === 0) store?.removeItem(placeOf(type));
    else store?.setItem(placeOf(type), JSON.stringify(hidden));
  } catch {
    // A private window or a full store: the choice lasts as long as the page.
  }
}

function placeOf(type: StatisticType): string {
  return `watchfloor.desk.hidden.${type}`;
}
