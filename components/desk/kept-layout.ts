import * as z from 'zod';
import type { StatisticType } from '#lib/domain/statistic-type';
import { isPlainLayout, PLAIN_LAYOUT, type ColumnLayout } from './column-layout.ts';

/** The part of a browser's storage that a layout needs. */
export type LayoutStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const layoutShape = z.object({
  columns: z.array(z.string()).nullable(),
  widths: z.record(z.string(), z.number()),
});

/** The columns that a reader last chose for a type. A store that is shut or holds nonsense has chosen nothing. */
export function readKeptLayout(store: LayoutStore | null, type: StatisticType): ColumnLayout {
  try {
    const parsed = layoutShape.safeParse(JSON.parse(store?.getItem(placeOf(type)) ?? 'null'));
    return parsed.success ? parsed.data : PLAIN_LAYOUT;
  } catch {
    return PLAIN_LAYOUT;
  }
}

/** Keeps the layout for the next visit; a store that refuses is no reason to fail. */
export function writeKeptLayout(store: LayoutStore | null, type: StatisticType, layout: ColumnLayout): void {
  try {
    if (isPlainLayout(layout)) store?.removeItem(placeOf(type));
    else store?.setItem(placeOf(type), JSON.stringify(layout));
  } catch {
    // A private window or a full store: the layout lasts as long as the page.
  }
}

/** The browser's own, or null where it is shut. */
export function browserStore(): LayoutStore | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage;
  } catch {
    return null;
  }
}

function placeOf(type: StatisticType): string {
  return `watchfloor.desk.layout.${type}`;
}
