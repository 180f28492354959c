// 0.8 × 100 is not quite 80 in binary; a call must not be added for that.
const ROUNDING = 1e-9;

/** How many calls answered in time, in a row, bring a service level of `ok` of `offered` up to `target` (0–1). */
export function callsToGoal({
  ok,
  offered,
  target,
}: {
  ok: number;
  offered: number;
  target: number;
}): number | null {
  if (target >= 1) return ok >= offered ? 0 : null;
  const needed = (target * offered - ok) / (1 - target);
  return Math.max(0, Math.ceil(needed - ROUNDING));
}
