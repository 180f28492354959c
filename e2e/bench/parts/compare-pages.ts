import { loadavg } from 'node:os';
import type { Browser, BrowserContext, Page } from 'playwright';
import { type BenchRow, benchRow } from '../bench-row.ts';
import { SCREEN } from '../browser.ts';
import type { MainThreadWork } from './main-thread.ts';

/** A page of the product, or the plain one beside it. */
export interface SeenPage {
  address: string;
  /** Lets a browser in as somebody who may see it. */
  enter: (context: BrowserContext) => Promise<void>;
  /** There once the first picture stands. */
  firstPicture: string;
}

const SETTLE_MS = 10_000;

/** Opens a page by itself, lets it come to rest behind its first picture, and closes it afterwards. */
export async function withPage<Result>(
  browser: Browser,
  { address, enter, firstPicture }: SeenPage,
  look: (page: Page, context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: SCREEN });
  try {
    const page = await context.newPage();
    await enter(context);
    await page.goto(address, { timeout: 120_000 });
    await page.locator(firstPicture).first().waitFor({ timeout: 240_000 });
    await page.waitForTimeout(SETTLE_MS);
    return await look(page, context);
  } finally {
    await context.close();
  }
}

export interface WorkLimits {
  /** Part of the main thread. */
  busy: number;
  /** The longest task, ms; none where that is not judged. */
  longestMs?: number;
}

/** How busy a main thread was beside another: by the clock, and in processor time, which other programs cannot lengthen. */
export function workRows(
  id: string,
  { ours, plain }: { ours: MainThreadWork; plain: MainThreadWork },
  limits: WorkLimits,
): BenchRow[] {
  console.log(`${id}: ${saidWork(ours)} · plain: ${saidWork(plain)} · load ${loadavg()[0]?.toFixed(1)}`);
  const row = ({ part, unit, limit, of }: Measure): BenchRow => {
    const [value, beside] = [of(ours), of(plain)];
    return benchRow({
      id: `${id}.${part}`,
      value,
      unit,
      beside,
      ratio: value / beside,
      target: limit === undefined ? 'for scale' : `< ${limit} ${unit}`,
      ...(limit !== undefined && { met: value < limit }),
    });
  };
  const share = { unit: '%', limit: limits.busy * 100 };
  const longest = { unit: 'ms', limit: limits.longestMs };
  return [
    row({ part: 'busy', ...share, of: ({ busyMs, spanMs }) => (100 * busyMs) / spanMs }),
    row({ part: 'busy.cpu', ...share, of: ({ computedMs, spanMs }) => (100 * computedMs) / spanMs }),
    row({ part: 'longest', ...longest, of: ({ longestMs }) => longestMs }),
    row({ part: 'longest.cpu', ...longest, of: ({ longestComputedMs }) => longestComputedMs }),
  ];
}

interface Measure {
  part: string;
  unit: string;
  limit: number | undefined;
  of: (work: MainThreadWork) => number;
}

/** In a line. */
export function saidWork({ busyMs, computedMs, spanMs, longestMs, longTasks }: MainThreadWork): string {
  const share = (ms: number): string => `${((100 * ms) / spanMs).toFixed(1)} %`;
  return `busy ${share(busyMs)}, computing ${share(computedMs)}, longest ${longestMs.toFixed(0)} ms, ${longTasks} over 50 ms`;
}
