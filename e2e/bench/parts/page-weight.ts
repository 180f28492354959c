import { setTimeout } from 'node:timers/promises';
import type { CDPSession } from 'playwright';
import { median } from './samples.ts';

/** What a page holds in its browser. */
export interface PageWeight {
  usedMb: number;
  nodes: number;
  listeners: number;
}

/** Collects garbage first. */
export async function weighPage(session: CDPSession): Promise<PageWeight> {
  for (let turn = 0; turn < 2; turn++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { usedMb: usedSize / 1024 / 1024, nodes, listeners: jsEventListeners };
}

/** Medians of several looks by the machine's clock, each after a collection. */
export async function weighCalmly(
  session: CDPSession,
  { looks, apartMs }: { looks: number; apartMs: number },
): Promise<PageWeight> {
  const weights: PageWeight[] = [];
  for (let look = 0; look < looks; look++) {
    await setTimeout(apartMs);
    weights.push(await weighPage(session));
  }
  return {
    usedMb: median(weights.map(({ usedMb }) => usedMb)),
    nodes: median(weights.map(({ nodes }) => nodes)),
    listeners: median(weights.map(({ listeners }) => listeners)),
  };
}
