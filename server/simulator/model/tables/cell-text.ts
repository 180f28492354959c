import type { ModelCell } from '../centre.ts';

/** A finished duration: whole seconds, written in ms. */
export function durationText(ms: number): string {
  return ms < 1000 ? '0' : String(Math.floor(ms / 1000) * 1000);
}

/** Mean of `ms` over `count`, in whole seconds; no calls, no time. */
export function meanText(ms: number, count: number): string {
  return ms <= 0 ? '0' : durationText(ms / Math.max(1, count));
}

export function countText(count: number): string {
  return count === 0 ? '0' : String(count);
}

/** Percent from 0 to 100 with two decimals and no sign; empty when there is nothing to divide by. */
export function percentText(part: number, whole: number): string {
  return whole > 0 ? ((100 * part) / whole).toFixed(2) : '';
}

/** Ten-thousandths as an amount of money. */
export function moneyText(tenThousandths: number): string {
  return (tenThousandths / 10_000).toFixed(4);
}

/** A duration that runs, while its beginning is known. */
export function running(since: number | null): ModelCell {
  return since === null ? '0' : { since };
}
