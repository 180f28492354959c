/**
 * One figure of a bench run. `beside` is what it was measured against in the same run and `ratio` is value over beside
 * (or the other way round where `id` says so); `target` is the figure aimed at, `met` whether it was reached.
 */
export interface BenchRow {
  id: string;
  value: number;
  unit: string;
  beside: number | null;
  ratio: number | null;
  target: string;
  met: boolean | null;
}

export interface Bench {
  name: string;
  /** How long it may run before it is given up, where that is not the usual. */
  mostMinutes?: number;
  /** Takes an hour and more: runs only where it is asked for by name, or with `--long`. */
  isLong?: boolean;
  run(): Promise<BenchRow[]>;
}

/** A row from raw figures, rounded as it is shown. `met` is judged by the caller on the raw ones. */
export function benchRow(raw: {
  id: string;
  value: number;
  unit: string;
  beside?: number;
  ratio?: number;
  target: string;
  met?: boolean;
}): BenchRow {
  return {
    id: raw.id,
    value: rounded(raw.value),
    unit: raw.unit,
    beside: raw.beside === undefined ? null : rounded(raw.beside),
    ratio: raw.ratio === undefined ? null : rounded(raw.ratio),
    target: raw.target,
    met: raw.met ?? null,
  };
}

export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function rounded(value: number): number {
  if (!Number.isFinite(value)) return value;
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return Number(value.toFixed(digits));
}
