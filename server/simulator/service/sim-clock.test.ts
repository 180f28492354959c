import { describe, expect, it } from 'vitest';
import { ManualClock } from '#lib/domain/manual-clock';
import { SimClock } from './sim-clock.ts';

function clocks(options: { startAt?: number; speed: number }): { base: ManualClock; sim: SimClock } {
  const base = new ManualClock(1000);
  return { base, sim: new SimClock(base, options) };
}

describe('the simulated clock', () => {
  it('runs as many times faster as it is told, from where it was told to start', async () => {
    const { base, sim } = clocks({ startAt: 50_000, speed: 10 });
    await base.advance(100);
    expect(sim.now()).toBe(51_000);
  });

  it('goes on from where it stands when its speed changes', async () => {
    const { base, sim } = clocks({ speed: 10 });
    await base.advance(100);
    sim.setSpeed(0);
    await base.advance(5000);
    expect(sim.now()).toBe(2000);
    sim.setSpeed(1);
    await base.advance(5);
    expect(sim.now()).toBe(2005);
  });

  it('moves on but never back', () => {
    const { sim } = clocks({ speed: 1 });
    sim.moveOn(500);
    sim.moveOn(-500);
    expect(sim.now()).toBe(1500);
  });

  it('shows a wrong time without changing the day', () => {
    const { sim } = clocks({ speed: 1 });
    sim.shift(-3_600_000);
    sim.setSkew(250);
    expect([sim.now(), sim.reading(sim.now())]).toEqual([1000, 1000 - 3_600_000 + 250]);
    sim.setSkew(0);
    expect(sim.reading(sim.now())).toBe(1000 - 3_600_000);
  });

  it("lets the service's own time pass with the base clock while the day stands still", async () => {
    const { base, sim } = clocks({ startAt: 50_000, speed: 0 });
    await base.advance(60_000);
    expect([sim.now(), sim.serviceNow()]).toEqual([50_000, 110_000]);
  });
});
