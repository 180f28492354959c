import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** From which width of the screen on a column is shown. */
export type ColumnFrom = 'phone' | 'tablet' | 'desk' | 'wide';

export interface DataColumn<Row> {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** `end` for numbers. */
  align?: 'start' | 'end';
  /** Default `phone`: always. What is hidden must be found elsewhere, in `narrow` or behind the row. */
  from?: ColumnFrom;
  /** Grows to take what the others leave. */
  grows?: boolean;
  /** One line, never wrapped. */
  nowrap?: boolean;
}

interface DataTableProps<Row> {
  /** What the table lists; read out, not shown. */
  caption: string;
  /** The first one is the row's heading. */
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Buttons of a row, at its end. */
  actions?: (row: Row) => ReactNode;
  /** Under the row's heading on narrow screens: what the hidden columns say. */
  narrow?: (row: Row) => ReactNode;
  /** Greyed: off, revoked, gone. */
  isQuiet?: (row: Row) => boolean;
  /** In place of the table when there are no rows. */
  empty: ReactNode;
  /** Scrolls within this height (any CSS length), its head staying; without it the page scrolls. */
  maxHeight?: string;
  /** It may be wider than its place: then it can be reached and moved by keys. */
  isWide?: boolean;
}

const FROM: Readonly<Record<ColumnFrom, string>> = {
  phone: '',
  tablet: 'max-md:hidden',
  desk: 'max-lg:hidden',
  wide: 'max-xl:hidden',
};

/** A list as a plain table: a row a thing, few hundred at most. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  actions,
  narrow,
  isQuiet,
  empty,
  maxHeight,
  isWide = false,
}: DataTableProps<Row>) {
  const t = useTranslations('common');
  if (rows.length === 0) return empty;
  const look = ({ from = 'phone', align, grows, nowrap }: DataColumn<Row>): string =>
    classNames(FROM[from], align === 'end' && 'text-right', grows && 'w-full', nowrap && 'whitespace-nowrap');
  return (
    <div
      className="overflow-auto rounded-desk bg-panel"
      {...(maxHeight !== undefined && { style: { maxHeight } })}
      {...(isWide && { role: 'group', 'aria-label': caption, tabIndex: 0 })}
    >
      <table className="w-full border-separate border-spacing-0 text-left text-sm tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="*:sticky *:top-0 *:z-1 *:h-[38px] *:border-b *:border-line *:bg-panel *:px-3.5 *:text-desk-label *:font-label *:whitespace-nowrap *:normal-nums *:text-ink-3">
            {columns.map((column) => (
              <th key={column.key} scope="col" className={look(column)}>
                {column.head}
              </th>
            ))}
            {actions && (
              <th scope="col" className="w-0">
                <span className="sr-only">{t('actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={classNames(
                '*:h-[46px] *:border-b *:border-line *:px-3.5 *:py-1.5 hover:*:bg-panel-2 last:*:border-0',
                isQuiet?.(row) && 'text-ink-3',
              )}
            >
              {columns.map((column, at) =>
                at === 0 ? (
                  <th
                    key={column.key}
                    scope="row"
                    className={classNames('font-normal wrap-anywhere', look(column))}
                  >
                    {column.cell(row)}
                    {narrow && (
                      <div className="mt-0.5 text-desk-label text-ink-2 lg:hidden">{narrow(row)}</div>
                    )}
                  </th>
                ) : (
                  <td key={column.key} className={look(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
              {actions && <td className="w-0 text-right whitespace-nowrap">{actions(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
