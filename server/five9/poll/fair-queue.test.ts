import { describe, expect, it } from 'vitest';
import { FairQueue } from './fair-queue.ts';

const never = new AbortController().signal;

function gate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('the fair queue', () => {
  it('lets one through at a time, in the order of asking', async () => {
    const queue = new FairQueue();
    const first = gate();
    const seen: string[] = [];
    const jobs = [
      queue.run(async () => {
        seen.push('a begins');
        await first.opened;
        seen.push('a ends');
      }, never),
      queue.run(() => Promise.resolve(seen.push('b')), never),
      queue.run(() => Promise.resolve(seen.push('c')), never),
    ];
    expect(queue.length).toBe(3);
    await Promise.resolve();
    first.open();
    await Promise.all(jobs);
    expect(seen).toEqual(['a begins', 'a ends', 'b', 'c']);
    expect(queue.length).toBe(0);
  });

  it('goes on after a task that failed', async () => {
    const queue = new FairQueue();
    await expect(queue.run(() => Promise.reject(new Error('broken')), never)).rejects.toThrow('broken');
    await expect(queue.run(() => Promise.resolve(7), never)).resolves.toBe(7);
  });

  it('drops who gives up waiting, and still keeps the one behind until the first is done', async () => {
    const queue = new FairQueue();
    const first = gate();
    const giving = new AbortController();
    const seen: string[] = [];
    const a = queue.run(() => first.opened.then(() => seen.push('a')), never);
    const b = queue.run(() => Promise.resolve(seen.push('b')), giving.signal);
    const c = queue.run(() => Promise.resolve(seen.push('c')), never);
    giving.abort(new Error('enough'));
    await expect(b).rejects.toThrow('enough');
    expect(seen).toEqual([]);
    first.open();
    await Promise.all([a, c]);
    expect(seen).toEqual(['a', 'c']);
  });
});
