import type { Column } from '#lib/domain/column';
import { WIDTH_BOUNDS, type DeskAddress } from '#lib/domain/desk-address';
import type { StatisticType } from '#lib/domain/statistic-type';
import { orderColumns } from './column-order.ts';

/** Which columns a reader wants, in which order and how wide. */
export type ColumnLayout = Pick<DeskAddress, 'columns' | 'widths'>;

export const PLAIN_LAYOUT: ColumnLayout = { columns: null, widths: {} };

/** The columns to draw, the leading one first. Chosen ones that the table has not are passed over. */
export function shownColumns(
  type: StatisticType,
  columns: readonly Column[],
  { columns: chosen }: Pick<ColumnLayout, 'columns'>,
): readonly Column[] {
  const ordered = orderColumns(type, columns);
  if (chosen === null) return ordered;
  const [lead, ...others] = ordered;
  const named = new Map(others.map((column) => [column.name, column]));
  return [...(lead ? [lead] : []), ...chosen.flatMap((name) => named.get(name) ?? [])];
}

/** The columns that are not drawn, in the order they would come. */
export function hiddenColumns(
  type: StatisticType,
  columns: readonly Column[],
  layout: ColumnLayout,
): readonly Column[] {
  const shown = new Set(shownColumns(type, columns, layout).map(({ name }) => name));
  return orderColumns(type, columns).filter(({ name }) => !shown.has(name));
}

/** Moves a name so that it stands at `to` among the others. */
export function moveName(names: readonly string[], name: string, to: number): readonly string[] {
  const others = names.filter((other) => other !== name);
  const place = Math.min(others.length, Math.max(0, to));
  return [...others.slice(0, place), name, ...others.slice(place)];
}

/** The widths with one of them set, or, null, left to the column again. */
export function withWidth(
  widths: ColumnLayout['widths'],
  name: string,
  widthPx: number | null,
): ColumnLayout['widths'] {
  const { [name]: _before, ...others } = widths;
  if (widthPx === null) return others;
  return {
    ...others,
    [name]: Math.round(Math.min(WIDTH_BOUNDS.most, Math.max(WIDTH_BOUNDS.least, widthPx))),
  };
}

/** Whether anything was chosen. */
export function isPlainLayout({ columns, widths }: ColumnLayout): boolean {
  return columns === null && Object.keys(widths).length === 0;
}
