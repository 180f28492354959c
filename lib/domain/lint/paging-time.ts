import type { LintRule } from './finding.ts';

/** How long a page of a wall stands. */
export const PAGE_MS = 10_000;
/** Whoever waits for a row has looked away by then. */
const LONG_MS = 60_000;
const TOO_LONG_MS = 120_000;

/** Lists of which nobody waits for the last page. */
export const pagingTime: LintRule = ({ panels, grid }, { drawn, rowsOf }) =>
  panels.flatMap((panel) => {
    const rows = rowsOf(panel);
    const pages = rows === null ? 0 : (drawn(panel, grid).pages?.(rows) ?? 0);
    const wholeMs = pages * PAGE_MS;
    if (rows === null || wholeMs <= LONG_MS) return [];
    return [
      {
        rule: 'manyPages' as const,
        weight: wholeMs > TOO_LONG_MS ? ('warning' as const) : ('hint' as const),
        panel: panel.id,
        values: { rows, pages, minutes: Math.ceil(wholeMs / 60_000) },
        mended: null,
      },
    ];
  });
