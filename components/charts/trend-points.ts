/** A point of a trend line, epoch ms. `value` null: nothing is known there, and the line breaks. */
export interface TrendPoint {
  at: number;
  value: number | null;
}

/** The samples, oldest first, with a break wherever more than one sample is missing between two. */
export function trendPoints(
  samples: readonly { at: number; value: number }[],
  everyMs: number,
): readonly TrendPoint[] {
  return samples.flatMap((sample, index) => {
    const before = samples[index - 1];
    const isBreak = before !== undefined && sample.at - before.at > 2.5 * everyMs;
    return isBreak ? [{ at: before.at + everyMs, value: null }, sample] : [sample];
  });
}

/** Moments to mark on the time axis: whole quarters of an hour within the window, at whole five minutes in a short one. */
export function timeMarks(from: number, to: number): readonly number[] {
  const stepMs = to - from > 25 * 60_000 ? 15 * 60_000 : 5 * 60_000;
  const marks: number[] = [];
  for (let at = Math.ceil(from / stepMs) * stepMs; at <= to; at += stepMs) marks.push(at);
  return marks;
}
