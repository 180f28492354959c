'use client';

import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { WallClock } from './wall-clock.ts';

/** What a moment of the wall's clock comes to; renders again only when that is something else. Both functions are steady. */
export function useWallMoment<Value>(
  clock: WallClock,
  derive: (now: number) => Value,
  isSame: (a: Value, b: Value) => boolean = Object.is,
): Value {
  const read = useMemo(() => steady(clock, derive, isSame), [clock, derive, isSame]);
  const subscribe = useCallback((listener: () => void) => clock.subscribe(listener), [clock]);
  return useSyncExternalStore(subscribe, read, read);
}

function steady<Value>(
  clock: WallClock,
  derive: (now: number) => Value,
  isSame: (a: Value, b: Value) => boolean,
): () => Value {
  let last: { second: number; value: Value } | null = null;
  return () => {
    const second = clock.second();
    if (last?.second === second) return last.value;
    const value = derive(second);
    last = { second, value: last && isSame(last.value, value) ? last.value : value };
    return last.value;
  };
}
