'use client';

import { useMemo, useState } from 'react';
import type { DeskAddress } from '#lib/domain/desk-address';
import type { ResultRow, ResultTable } from '#lib/domain/result-table';
import type { StatisticType } from '#lib/domain/statistic-type';
import type { Band } from '#lib/domain/threshold';
import { rowMatcher } from './filter-rows.ts';
import { RowSorter } from './sort-rows.ts';
import { steadyOrder } from './steady-order.ts';

type Question = Pick<DeskAddress, 'sort' | 'filter' | 'only' | 'alarmsFirst'>;

interface Kept {
  /** The rows as they stood when the order was last taken. */
  rows: readonly ResultRow[];
  question: string;
}

export interface RowOrder {
  rows: readonly ResultRow[];
  /** Those that the reader asks for, as the table has them now, in no order. */
  fitting: readonly ResultRow[];
  gone: ReadonlySet<string>;
  moved: number;
  /** Takes the order that the values ask for now, and keeps that one. */
  sortAgain: () => void;
}

interface RowView {
  type: StatisticType;
  /** Somebody is at the table, so no row may move. */
  still: boolean;
  /** Epoch ms: the moment that running durations are compared at. */
  now: number;
  bandOf: (row: ResultRow) => Band;
}

const NONE_GONE: ReadonlySet<string> = new Set();

/**
 * The rows to show, filtered and sorted. While `still` they keep the places they had; a new question of the reader's
 * own (another sort, another filter) is answered at once all the same.
 */
export function useRowOrder(table: ResultTable, question: Question, view: RowView): RowOrder {
  const { type, still, now, bandOf } = view;
  const { sort, filter, only, alarmsFirst } = question;
  const [sorter] = useState(() => new RowSorter());
  const [kept, setKept] = useState<Kept | null>(null);
  const asked = JSON.stringify([sort, filter, only, alarmsFirst]);
  const fitting = useMemo(
    () => table.rows.filter(rowMatcher(type, table.columns, { filter, only })),
    [type, table, filter, only],
  );
  const wanted = useMemo(
    () =>
      sorter.sort(
        { columns: table.columns, rows: fitting },
        { sort, now, bandOf: alarmsFirst ? bandOf : undefined },
      ),
    [sorter, table.columns, fitting, sort, now, alarmsFirst, bandOf],
  );

  const keepsAsked = still && kept !== null && kept.question === asked;
  if (still && !keepsAsked) setKept({ rows: wanted, question: asked });
  if (!still && kept !== null) setKept(null);

  const steady = useMemo(() => {
    if (!keepsAsked || kept.rows === wanted) return null;
    const order = steadyOrder(kept.rows.map(keyOf), wanted.map(keyOf));
    const current = new Map([...kept.rows, ...table.rows].map((row) => [row.key, row]));
    return { ...order, rows: order.keys.flatMap((key) => current.get(key) ?? []) };
  }, [keepsAsked, kept, wanted, table]);

  return {
    rows: steady?.rows ?? wanted,
    fitting,
    gone: steady?.gone ?? NONE_GONE,
    moved: steady?.moved ?? 0,
    sortAgain: () => setKept({ rows: wanted, question: asked }),
  };
}

function keyOf(row: ResultRow): string {
  return row.key;
}
