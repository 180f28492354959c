import type { Page } from 'playwright';
import { type BenchRow, benchRow } from '../bench-row.ts';
import { type PageWeight, weighCalmly } from '../parts/page-weight.ts';
import { median } from '../parts/samples.ts';
import type { ToldChanges } from './told-changes.ts';

/** What an hour at the pace aimed at would bring. */
const HOUR_CELLS = 500 * 3_600;
/** The page is weighed after each: what it keeps of the first one is no growth. */
const RUSHES = 4;
const RUSH_MS = 20_000;
/** As many changes as a batch can carry: nearly every agent has done something else since the last one. */
const CROWDED_SPEED = 60;
/** So that what is weighed stands after an ordinary batch, every time. */
const CALM_MS = 8_000;
const LOOKS = { looks: 3, apartMs: 2_000 };
const MOST_GROWTH = 1.1;

/** What a page held after a rush of changes, and how many cells had changed until then. */
export interface RushSeen {
  weight: PageWeight;
  cells: number;
}

/** Hurries the floor several times, and weighs the page each time once it has its usual pace again. */
export async function crowdedHour(
  page: Page,
  { told, usual, pace }: { told: ToldChanges; usual: number; pace: (speed: number) => Promise<void> },
): Promise<readonly RushSeen[]> {
  const session = await page.context().newCDPSession(page);
  const rushes: RushSeen[] = [];
  for (let rush = 0; rush < RUSHES; rush++) {
    await pace(CROWDED_SPEED);
    await page.waitForTimeout(RUSH_MS);
    await pace(usual);
    await page.waitForTimeout(CALM_MS);
    rushes.push({ weight: await weighCalmly(session, LOOKS), cells: told.cells });
  }
  await session.detach();
  console.log(`after each rush ${rushes.map(({ weight }) => weight.usedMb.toFixed(1)).join(', ')} MB`);
  return rushes;
}

/** The last look beside the first, and what would be held after an hour's changes if it went on as from look to look. */
export function crowdedRows(rushes: readonly RushSeen[]): BenchRow[] {
  const [first] = rushes;
  const last = rushes.at(-1);
  if (!first || !last) return [];
  const cells = last.cells - first.cells;
  const row = (part: string, of: (weight: PageWeight) => number, unit: string): BenchRow => {
    const [value, beside] = [of(last.weight), of(first.weight)];
    return benchRow({ id: `desk.${part}`, value, unit, beside, ratio: value / beside, target: 'for scale' });
  };
  const firstMb = first.weight.usedMb;
  const hourMb = firstMb + growthMb(rushes) * HOUR_CELLS;
  return [
    benchRow({
      id: 'desk.heap.cells',
      value: cells,
      unit: 'changed cells',
      beside: HOUR_CELLS,
      ratio: cells / HOUR_CELLS,
      target: 'for scale; beside: an hour of 500 a second',
    }),
    row('heap', ({ usedMb }) => usedMb, 'MB'),
    row('heap.nodes', ({ nodes }) => nodes, 'nodes'),
    row('heap.listeners', ({ listeners }) => listeners, 'listeners'),
    benchRow({
      id: 'desk.heap.hour',
      value: hourMb,
      unit: 'MB',
      beside: firstMb,
      ratio: hourMb / firstMb,
      target: `≤ ${MOST_GROWTH}× the first look`,
      met: hourMb <= firstMb * MOST_GROWTH,
    }),
  ];
}

/** MB a changed cell: the middle of what any two looks say, so that one that came before a collection says little. */
function growthMb(rushes: readonly RushSeen[]): number {
  const slopes = rushes.flatMap((early, index) =>
    rushes
      .slice(index + 1)
      .map((late) => (late.weight.usedMb - early.weight.usedMb) / (late.cells - early.cells)),
  );
  return median(slopes);
}
