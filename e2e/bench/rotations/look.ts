import type { Page } from 'playwright';
import { median } from '../parts/samples.ts';
import { weighPage } from '../parts/page-weight.ts';
import { ROUND_MS, goOn, type Walk } from './walk.ts';

const LOOKS = 5;

/** What page and server hold. */
export interface Weight {
  usedMb: number;
  nodes: number;
  listeners: number;
  pageTimers: number;
  serverTimers: number;
  serverHandles: number;
  streams: number;
  queries: number;
  serverMb: number;
}

/** Medians of several looks a whole round of the boards apart, so that the same one stands at each. */
export async function lookAround(walk: Walk): Promise<Weight> {
  const looks: Weight[] = [];
  for (let look = 0; look < LOOKS; look++) {
    await goOn(walk, ROUND_MS);
    looks.push(await weigh(walk));
  }
  const middle = (of: (weight: Weight) => number): number => median(looks.map(of));
  return {
    usedMb: middle(({ usedMb }) => usedMb),
    nodes: middle(({ nodes }) => nodes),
    listeners: middle(({ listeners }) => listeners),
    pageTimers: middle(({ pageTimers }) => pageTimers),
    serverTimers: middle(({ serverTimers }) => serverTimers),
    serverHandles: middle(({ serverHandles }) => serverHandles),
    streams: middle(({ streams }) => streams),
    queries: middle(({ queries }) => queries),
    serverMb: middle(({ serverMb }) => serverMb),
  };
}

async function weigh({ clock, page, session, runtime }: Walk): Promise<Weight> {
  const { usedMb, nodes, listeners } = await weighPage(session);
  globalThis.gc?.();
  const { viewers, remembered, queries } = runtime.hub.counts();
  return {
    usedMb,
    nodes,
    listeners,
    pageTimers: await timersIn(page),
    serverTimers: clock.pending,
    serverHandles: process.getActiveResourcesInfo().length,
    streams: viewers + remembered,
    queries,
    serverMb: process.memoryUsage().heapUsed / 1024 / 1024,
  };
}

function timersIn(page: Page): Promise<number> {
  return page.evaluate(() => globalThis.__pwClock.controller.countTimers());
}
