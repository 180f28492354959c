/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows of a virtual grid are laid out by position, which table tags cannot */
'use client';

import { useTable, type SortingState, type Updater } from '@tanstack/react-table';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Column } from '#lib/domain/column';
import type { SortBy } from '#lib/domain/desk-address';
import type { ResultRow } from '#lib/domain/result-table';
import type { StatisticType } from '#lib/domain/statistic-type';
import { useDomainWords } from '#components/ui/use-domain-words.ts';
import type { CellLimit } from './cell-limits.ts';
import { cellSpells } from './cell-spells.ts';
import { shownColumns, withWidth, type ColumnLayout } from './column-layout.ts';
import { columnWindow, leadMost } from './column-window.ts';
import { DeskHeaderRow } from './desk-header-row.tsx';
import { DeskRow } from './desk-row.tsx';
import { drawnColumns } from './drawn-columns.ts';
import { RowElements } from './row-elements.ts';
import { deskColumns, deskFeatures } from './table-features.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useViewPx } from './use-view-px.ts';
import styles from './desk-table.module.css';

const ROW_PX = 34;
const NO_ROWS: readonly ResultRow[] = [];

interface DeskTableProps {
  type: StatisticType;
  label: string;
  columns: readonly Column[];
  rows: readonly ResultRow[];
  /** Of each column, for its width. */
  longest: readonly number[];
  limitsOf: (row: ResultRow) => readonly (CellLimit | undefined)[];
  gone: ReadonlySet<string>;
  layout: ColumnLayout;
  onLayout: (layout: ColumnLayout) => void;
  sort: readonly SortBy[];
  onSort: (sort: readonly SortBy[]) => void;
  selected: string | null;
  onSelect: (key: string | null) => void;
}

/** A grid of any number of rows and columns, of which only those in view are drawn. Rows come filtered and in order. */
export function DeskTable(props: DeskTableProps) {
  'use no memo';
  const { type, columns, rows, layout, onLayout, sort, onSort, selected, onSelect } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  /** The width of a column that is being dragged. */
  const [pulled, setPulled] = useState<{ name: string; widthPx: number } | null>(null);

  const view = useViewPx(scroller);
  const leadMostPx = leadMost(view.widthPx);
  const { column: headOf } = useDomainWords();
  const spellsOf = useMemo(() => cellSpells(type, columns), [type, columns]);
  const longestKey = props.longest.join();
  const widths = useMemo(
    () => (pulled ? withWidth(layout.widths, pulled.name, pulled.widthPx) : layout.widths),
    [layout.widths, pulled],
  );
  // Widths follow the texts, not every change of a figure; a new array of equal lengths is no reason for new columns.
  const definitions = useMemo(
    () =>
      deskColumns(type, {
        columns,
        shown: shownColumns(type, columns, layout),
        longest: longestKey.split(',').map(Number),
        widths,
        leadMostPx,
        headOf,
      }),
    [type, columns, layout, longestKey, widths, leadMostPx, headOf],
  );
  const table = useTable({
    features: deskFeatures,
    columns: definitions,
    data: NO_ROWS,
    manualSorting: true,
    enableSortingRemoval: true,
    state: useMemo(() => ({ sorting: toSorting(sort) }), [sort]),
    onSortingChange: (change: Updater<SortingState>) =>
      onSort(fromSorting(typeof change === 'function' ? change(toSorting(sort)) : change)),
  });
  const visible = table.getAllLeafColumns();
  const widthPx = visible.reduce((sum, column) => sum + column.getSize(), 0);
  const { from, until, beforePx, afterPx } = columnWindow(
    visible.map((column) => column.getSize()),
    view,
  );
  const drawn = useMemo(
    () => drawnColumns(visible, { from, until, beforePx, afterPx }),
    [visible, from, until, beforePx, afterPx],
  );

  const sought = active ?? selected;
  const activeIndex = useMemo(
    () => (sought === null ? -1 : rows.findIndex((row) => row.key === sought)),
    [rows, sought],
  );
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inView = defaultRangeExtractor(range);
      const kept = activeIndex >= 0 && activeIndex < range.count && !inView.includes(activeIndex);
      return kept ? [...inView, activeIndex].toSorted((a, b) => a - b) : inView;
    },
    [activeIndex],
  );
  // oxlint-disable-next-line react/incompatible-library -- the component opts out of memoising, and its rows are given plain values
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
    scrollPaddingStart: 44,
    rangeExtractor,
  });

  const items = virtualizer.getVirtualItems();
  const [elements] = useState(() => new RowElements());
  const numbers = elements.of(items.flatMap(({ index }) => rows[index]?.key ?? []));
  const reachableIndex = activeIndex >= 0 ? activeIndex : items[0]?.index;
  // A link may name a row far down: bring it into view, once.
  const showSelected = useEffectEvent((): void => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex, { align: 'center' });
  });
  useEffect(() => showSelected(), []);
  const onMove = (index: number): void => {
    setActive(rows[index]?.key ?? null);
    virtualizer.scrollToIndex(index);
  };
  const focusRow = useRowKeys({
    scroller,
    count: rows.length,
    rowPx: ROW_PX,
    onMove,
    onEscape: () => onSelect(null),
  });

  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={visible.length}
        aria-multiselectable={false}
        className={styles.grid}
        style={{ minWidth: widthPx }}
      >
        <DeskHeaderRow
          headers={table.getHeaderGroups()[0]?.headers ?? []}
          sort={sort}
          onDown={() => reachableIndex !== undefined && focusRow(reachableIndex)}
          onPull={(name, px) => setPulled({ name, widthPx: px })}
          onWidth={(name, px) => {
            setPulled(null);
            onLayout({ ...layout, widths: withWidth(layout.widths, name, px) });
          }}
        />
        <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <DeskRow
                key={numbers.get(row.key)}
                row={row}
                columns={drawn}
                limitsOf={props.limitsOf}
                spellsOf={spellsOf}
                index={item.index}
                topPx={item.start}
                selected={row.key === selected}
                gone={props.gone.has(row.key)}
                reachable={item.index === reachableIndex}
                onFocus={setActive}
                onSelect={onSelect}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function toSorting(sort: readonly SortBy[]): SortingState {
  return sort.map(({ column, direction }) => ({ id: column, desc: direction === 'desc' }));
}

function fromSorting(sorting: SortingState): readonly SortBy[] {
  return sorting.map(({ id, desc }) => ({ column: id, direction: desc ? 'desc' : 'asc' }));
}
