import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { SampleTimers } from './sample-timers.ts';
import { NINE } from './testing/open-floor.ts';

function timers(startAt = NINE) {
  const clock = new ManualClock(startAt);
  const taken: [everyMs: number, at: number][] = [];
  const samples = new SampleTimers(clock, (everyMs, at) => taken.push([everyMs, at - NINE]));
  return { clock, taken, samples };
}

describe('sampling', () => {
  it('happens on whole multiples of the period, whenever it began', async () => {
    const { clock, taken, samples } = timers(NINE + 3_700);
    samples.hold(10_000);
    await clock.advance(30_000);
    expect(taken).toEqual([
      [10_000, 10_000],
      [10_000, 20_000],
      [10_000, 30_000],
    ]);
  });

  it('is one timer for all who hold a period, until the last has let go', async () => {
    const { clock, taken, samples } = timers();
    samples.hold(10_000);
    samples.hold(10_000);
    samples.hold(15_000);
    expect(clock.pending).toBe(2);
    samples.release(15_000);
    samples.release(10_000);
    await clock.advance(10_000);
    expect(taken).toEqual([[10_000, 10_000]]);
    samples.release(10_000);
    samples.release(10_000);
    expect(clock.pending).toBe(0);
  });

  it('may be given up by the sample itself', async () => {
    const clock = new ManualClock(NINE);
    let count = 0;
    const samples: SampleTimers = new SampleTimers(clock, (everyMs) => {
      count += 1;
      samples.release(everyMs);
    });
    samples.hold(1_000);
    await clock.advance(5_000);
    expect({ count, pending: clock.pending }).toEqual({ count: 1, pending: 0 });
  });

  it('goes on after a sample that failed', async () => {
    const clock = new ManualClock(NINE);
    const samples = new SampleTimers(clock, () => {
      throw new Error('no sample');
    });
    samples.hold(1_000);
    await expect(clock.advance(1_000)).rejects.toThrow('no sample');
    expect(clock.pending).toBe(1);
    samples.stop();
    expect(clock.pending).toBe(0);
  });

  it('takes a timer that comes a little early for its own moment', async () => {
    const { clock, taken, samples } = timers();
    samples.hold(10_000);
    await clock.advance(9_990);
    clock.jump(-20);
    await clock.advance(10);
    expect(taken).toEqual([[10_000, 10_000]]);
    await clock.advance(10_020);
    expect(taken).toEqual([
      [10_000, 10_000],
      [10_000, 20_000],
    ]);
  });
});
