import { percentile } from '../bench-row.ts';

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

export function mean(samples: readonly number[]): number {
  return samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
}

/** How long `task` takes, ms. */
export async function timed(task: () => unknown): Promise<number> {
  const from = performance.now();
  await task();
  return performance.now() - from;
}

export interface Stall {
  /** The longest gap between two turns of the event loop, ms: what a viewer's request would have had to wait. */
  wallMs: number;
  /** The most that this thread computed between two turns, ms: without what other programs took of the machine. */
  cpuMs: number;
}

/** Does `task` while a turn of the event loop is asked for as soon as the last one is over. */
export async function longestStall(task: () => Promise<unknown>): Promise<Stall> {
  const longest: Stall = { wallMs: 0, cpuMs: 0 };
  let wallAt = performance.now();
  let cpuAt = threadCpuMs();
  let running = true;
  const look = (): void => {
    if (!running) return;
    const wall = performance.now();
    const cpu = threadCpuMs();
    longest.wallMs = Math.max(longest.wallMs, wall - wallAt);
    longest.cpuMs = Math.max(longest.cpuMs, cpu - cpuAt);
    wallAt = wall;
    cpuAt = cpu;
    setImmediate(look);
  };
  setImmediate(look);
  await task();
  look();
  running = false;
  return longest;
}

function threadCpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
