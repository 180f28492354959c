import type { Page } from 'playwright';
import { type BenchRow, benchRow } from '../bench-row.ts';
import { type PageWeight, weighCalmly } from '../parts/page-weight.ts';
import type { ToldChanges } from './told-changes.ts';

/** What an hour at the pace aimed at would bring. */
const HOUR_CELLS = 500 * 3_600;
/** Before the first look, so that both follow a rush: what the page keeps of one is no growth. */
const WARM_UP_MS = 20_000;
const SPAN_MS = 60_000;
/** As many changes as a batch can carry: nearly every agent has done something else since the last one. */
const CROWDED_SPEED = 60;
/** So that what is weighed stands after an ordinary batch, both times. */
const CALM_MS = 9_000;
const LOOKS = { looks: 4, apartMs: 2_500 };
const MOST_GROWTH = 1.1;

/** What a page held after a rush of changes and after another, and how many cells the second were. */
export interface CrowdedHour {
  early: PageWeight;
  late: PageWeight;
  cells: number;
}

/** Hurries the floor for a while, weighs the page at its usual pace, and does both once more. */
export async function crowdedHour(
  page: Page,
  { told, usual, pace }: { told: ToldChanges; usual: number; pace: (speed: number) => Promise<void> },
): Promise<CrowdedHour> {
  const session = await page.context().newCDPSession(page);
  const weighAfter = async (forMs: number): Promise<PageWeight> => {
    await pace(CROWDED_SPEED);
    await page.waitForTimeout(forMs);
    await pace(usual);
    await page.waitForTimeout(CALM_MS);
    return await weighCalmly(session, LOOKS);
  };
  const early = await weighAfter(WARM_UP_MS);
  const before = told.cells;
  const late = await weighAfter(SPAN_MS);
  await session.detach();
  return { early, late, cells: told.cells - before };
}

/** What it holds afterwards, and what it would after an hour's changes if it went on growing as it did. */
export function crowdedRows({ early, late, cells }: CrowdedHour): BenchRow[] {
  const share = cells / HOUR_CELLS;
  const row = (part: string, of: (weight: PageWeight) => number, unit: string): BenchRow => {
    const [value, beside] = [of(late), of(early)];
    return benchRow({ id: `desk.${part}`, value, unit, beside, ratio: value / beside, target: 'for scale' });
  };
  const hourMb = early.usedMb + (late.usedMb - early.usedMb) / Math.min(1, share);
  return [
    benchRow({
      id: 'desk.heap.cells',
      value: cells,
      unit: 'changed cells',
      beside: HOUR_CELLS,
      ratio: share,
      target: 'for scale; beside: an hour of 500 a second',
    }),
    row('heap', ({ usedMb }) => usedMb, 'MB'),
    row('heap.nodes', ({ nodes }) => nodes, 'nodes'),
    row('heap.listeners', ({ listeners }) => listeners, 'listeners'),
    benchRow({
      id: 'desk.heap.hour',
      value: hourMb,
      unit: 'MB',
      beside: early.usedMb,
      ratio: hourMb / early.usedMb,
      target: `≤ ${MOST_GROWTH}× the first look`,
      met: hourMb <= early.usedMb * MOST_GROWTH,
    }),
  ];
}
