import type { Band } from '#lib/domain/threshold';

/** How a tile or a row is drawn; a value that cannot be judged is drawn as a normal one. */
export type Severity = Exclude<Band, 'none'>;

const RANK = { ok: 0, warn: 1, critical: 2 } as const satisfies Record<Severity, number>;

export function severityOf(band: Band | null): Severity {
  return band === null || band === 'none' ? 'ok' : band;
}

/** Orders the worst first. */
export function byWorst(a: Severity, b: Severity): number {
  return RANK[b] - RANK[a];
}

export function worstOf(...severities: readonly Severity[]): Severity {
  return severities.toSorted(byWorst)[0] ?? 'ok';
}
