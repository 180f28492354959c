/** An order of row keys kept still under the reader's pointer, beside the order that the values now ask for. */
export interface SteadyOrder {
  /** Kept keys first in their kept places, rows that came since at the end. */
  keys: readonly string[];
  /** Kept keys that no longer belong here; shown in place until the reader sorts again. */
  gone: ReadonlySet<string>;
  /** Rows that would stand elsewhere after a sort: the fewest that must move, those that came and those gone. */
  moved: number;
}

/** Keeps `kept` as it is while `wanted` goes on changing. */
export function steadyOrder(kept: readonly string[], wanted: readonly string[]): SteadyOrder {
  const places = new Map(wanted.map((key, index) => [key, index]));
  const keptSet = new Set(kept);
  const came = wanted.filter((key) => !keptSet.has(key));
  const gone = new Set(kept.filter((key) => !places.has(key)));
  const order = kept.flatMap((key) => places.get(key) ?? []);
  return {
    keys: came.length === 0 ? kept : [...kept, ...came],
    gone,
    moved: order.length - longestRise(order) + came.length + gone.size,
  };
}

/** Length of the longest rising subsequence: those that may stay where they are while the others move around them. */
function longestRise(values: readonly number[]): number {
  const tails: number[] = [];
  for (const value of values) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? Infinity) < value) low = middle + 1;
      else high = middle;
    }
    tails[low] = value;
  }
  return tails.length;
}
