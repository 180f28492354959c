import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { CrossingTimer } from './crossing-timer.ts';

const START = 1_000_000;

function timer() {
  const clock = new ManualClock(START);
  const crossed: number[] = [];
  const crossing = new CrossingTimer(clock, () => crossed.push(clock.now() - START));
  return { clock, crossed, crossing };
}

describe('the timer for the next crossing', () => {
  it('calls at its moment, once, and waits for nothing afterwards', async () => {
    const { clock, crossed, crossing } = timer();
    crossing.arm(START + 5_000);
    await clock.advance(4_999);
    expect(crossed).toEqual([]);
    await clock.advance(60_000);
    expect(crossed).toEqual([5_000]);
    expect(clock.pending).toBe(0);
  });

  it('waits for one moment only: another takes the place of the one before, Infinity that of any', async () => {
    const { clock, crossed, crossing } = timer();
    crossing.arm(START + 5_000);
    crossing.arm(START + 9_000);
    crossing.arm(START + 2_000);
    expect(clock.pending).toBe(1);
    await clock.advance(10_000);
    expect(crossed).toEqual([2_000]);
    crossing.arm(START + 20_000);
    crossing.arm(Infinity);
    expect(clock.pending).toBe(0);
  });

  it('looks up after an hour when the moment is far off', async () => {
    const { clock, crossed, crossing } = timer();
    crossing.arm(START + 100 * 3_600_000);
    await clock.advance(3_600_000);
    expect(crossed).toEqual([3_600_000]);
  });

  it.each([0, -1, -3_600_000])('lets time go on before a moment that lies %i ms off', async (offMs) => {
    const { clock, crossed, crossing } = timer();
    crossing.arm(START + offMs);
    await clock.advance(0);
    expect(crossed).toEqual([]);
    await clock.advance(1);
    expect(crossed).toEqual([1]);
  });

  it('never runs twice at one moment, whatever it is armed for while it runs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: -5_000, max: 5_000 }), { maxLength: 50 }), async (offs) => {
        const clock = new ManualClock(START);
        const ran: number[] = [];
        const next = offs.values();
        const crossing: CrossingTimer = new CrossingTimer(clock, () => {
          ran.push(clock.now());
          crossing.arm(clock.now() + (next.next().value ?? Infinity));
        });
        crossing.arm(START);
        await clock.advance(5_000 * 52);
        expect(ran).toHaveLength(offs.length + 1);
        expect(ran.filter((at, place) => at <= (ran[place - 1] ?? START))).toEqual([]);
        expect(clock.pending).toBe(0);
      }),
    );
  });
});
