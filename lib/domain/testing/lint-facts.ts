import type { DrawnPanel, LintFacts } from '../lint/finding.ts';

/** Everything large enough, whole, on one page, unless a test says otherwise. */
export function lintFacts(over: Partial<DrawnPanel> & { rows?: number | null } = {}): LintFacts {
  const { rows = null, ...drawn } = over;
  return {
    drawn: () => ({ figurePx: 200, pages: null, isTitleWhole: true, ...drawn }),
    unfilledNames: ['One team', 'Queue detail'],
    rowsOf: () => rows,
  };
}
