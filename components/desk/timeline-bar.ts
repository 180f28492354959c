/** A stretch of one state, epoch ms. `to` null: it still goes on. */
export interface StateSpan {
  state: string;
  reason: string | null;
  from: number;
  to: number | null;
}

/** A piece of the bar in percent of its width. `state` null: nothing is known of that stretch. */
export interface BarPiece {
  state: string | null;
  reason: string | null;
  startPercent: number;
  widthPercent: number;
  from: number;
  to: number;
}

/** Lays the spans out over a window, cut at its edges; stretches nobody saw are pieces of their own. */
export function timelineBar(
  spans: readonly StateSpan[],
  window: { from: number; to: number },
): readonly BarPiece[] {
  const lengthMs = window.to - window.from;
  if (lengthMs <= 0) return [];
  const pieces: BarPiece[] = [];
  const put = (span: Omit<BarPiece, 'startPercent' | 'widthPercent'>): void => {
    if (span.to <= span.from) return;
    const startPercent = ((span.from - window.from) / lengthMs) * 100;
    pieces.push({ ...span, startPercent, widthPercent: ((span.to - span.from) / lengthMs) * 100 });
  };
  let at = window.from;
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const from = Math.max(at, span.from);
    const to = Math.min(window.to, span.to ?? window.to);
    if (to <= from) continue;
    put({ state: null, reason: null, from: at, to: from });
    put({ state: span.state, reason: span.reason, from, to });
    at = to;
  }
  put({ state: null, reason: null, from: at, to: window.to });
  return pieces;
}

/** Time spent in each state of a bar, ms, the longest first; unknown stretches apart. */
export function timeByState(pieces: readonly BarPiece[]): readonly (readonly [string, number])[] {
  const totals = new Map<string, number>();
  for (const { state, from, to } of pieces) {
    if (state !== null) totals.set(state, (totals.get(state) ?? 0) + to - from);
  }
  return [...totals].toSorted((a, b) => b[1] - a[1]);
}
