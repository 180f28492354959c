'use client';

import { useMemo, useState } from 'react';
import type { ResultRow, ResultTable } from '#lib/domain/result-table';
import type { DeskAddress } from './desk-address.ts';
import { rowMatcher } from './filter-rows.ts';
import { sortRows } from './sort-rows.ts';
import { steadyOrder } from './steady-order.ts';

type Question = Pick<DeskAddress, 'sort' | 'filter' | 'states'>;

interface Kept {
  /** The rows as they stood when the order was last taken. */
  rows: readonly ResultRow[];
  question: string;
}

export interface RowOrder {
  rows: readonly ResultRow[];
  gone: ReadonlySet<string>;
  moved: number;
  /** Takes the order that the values ask for now, and keeps that one. */
  sortAgain: () => void;
}

const NONE_GONE: ReadonlySet<string> = new Set();

/**
 * The rows to show, filtered and sorted. While `still` they keep the places they had; a new question of the reader's
 * own (another sort, another filter) is answered at once all the same. `now`, epoch ms, is the moment that running
 * durations are compared at.
 */
export function useRowOrder(
  table: ResultTable,
  question: Question,
  view: { still: boolean; now: number },
): RowOrder {
  const { still, now } = view;
  const [kept, setKept] = useState<Kept | null>(null);
  const asked = JSON.stringify([question.sort, question.filter, question.states]);
  const wanted = useMemo(() => {
    const rows = table.rows.filter(rowMatcher(table.columns, question));
    return sortRows({ columns: table.columns, rows }, question.sort, now);
  }, [table, question, now]);

  const keepsAsked = still && kept !== null && kept.question === asked;
  if (still && !keepsAsked) setKept({ rows: wanted, question: asked });
  if (!still && kept !== null) setKept(null);

  const steady = useMemo(() => {
    if (!keepsAsked) return null;
    const order = steadyOrder(kept.rows.map(keyOf), wanted.map(keyOf));
    const current = new Map([...kept.rows, ...table.rows].map((row) => [row.key, row]));
    return { ...order, rows: order.keys.flatMap((key) => current.get(key) ?? []) };
  }, [keepsAsked, kept, wanted, table]);

  return {
    rows: steady?.rows ?? wanted,
    gone: steady?.gone ?? NONE_GONE,
    moved: steady?.moved ?? 0,
    sortAgain: () => setKept({ rows: wanted, question: asked }),
  };
}

function keyOf(row: ResultRow): string {
  return row.key;
}
