'use client';

import { useCallback, useState } from 'react';
import type { StatisticType } from '#lib/domain/statistic-type';
import { readHiddenColumns, writeHiddenColumns, type ChoiceStore } from './column-choice.ts';

/** The columns the reader has hidden for a type, kept in this browser. Mount it anew for another type. */
export function useHiddenColumns(
  type: StatisticType,
): readonly [readonly string[], (hidden: readonly string[]) => void] {
  const [hidden, setHidden] = useState(() => readHiddenColumns(browserStore(), type));
  const choose = useCallback(
    (next: readonly string[]) => {
      setHidden(next);
      writeHiddenColumns(browserStore(), type, next);
    },
    [type],
  );
  return [hidden, choose];
}

function browserStore(): ChoiceStore | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage;
  } catch {
    return null;
  }
}
