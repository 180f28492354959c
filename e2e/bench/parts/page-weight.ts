import type { CDPSession } from 'playwright';

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
