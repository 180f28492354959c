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

/** Moments to mark on the time axis: whole quarters of an hour in an hour, of five minutes or of one in a
 * shorter window. */
export function timeMarks(from: number, to: number): readonly number[] {
  const minutes = (to - from) / 60_000;
  const stepMs = (minutes > 25 ? 15 : minutes > 8 ? 5 : 1) * 60_000;
  const marks: number[] = [];
  for (let at = Math.ceil(from / stepMs) * stepMs; at <= to; at += stepMs) marks.push(at);
  return marks;
}
