import { describe, expect, it } from 'vitest';
import { openDomain } from './testing/simulated-domain.ts';
import { startSimulator } from './simulator.ts';

describe('a simulated domain', () => {
  it("runs on the machine's clock when it is given none", async () => {
    await using simulator = await startSimulator({ size: 'small', speed: 50 });
    const batch = async (): Promise<number> => {
      const answer = await fetch(`${simulator.controlUrl}/health`);
      return Number(/"batch":(\d+)/.exec(await answer.text())?.[1]);
    };
    await expect.poll(batch).toBeGreaterThan(2);
  });

  it('lives the same day for the same seed, and another for another', async () => {
    const days: string[] = [];
    for (const seed of [7, 7, 8]) {
      await using domain = await openDomain({ seed });
      await domain.clock.advance(600_000);
      days.push(JSON.stringify(await domain.state()));
    }
    expect([days[0] === days[1], days[0] === days[2]]).toEqual([true, false]);
  });

  it('leaves no timer and no port behind', async () => {
    const domain = await openDomain();
    const api = domain.as('api1');
    await api.open();
    const { timestamp } = await api.snapshot('AgentState');
    await domain.trouble({ kind: 'refuse', forMs: 60_000 });
    expect(timestamp).toBeGreaterThan(0);
    await domain.simulator.stop();
    await domain.clock.advance(120_000);
    expect(domain.clock.pending).toBe(0);
    await expect(fetch(domain.simulator.serviceUrl)).rejects.toThrow('fetch failed');
    await expect(fetch(domain.simulator.controlUrl)).rejects.toThrow('fetch failed');
  });

  it('rejects when its port is taken, and lets go of what it had', async () => {
    await using domain = await openDomain();
    const port = Number(new URL(domain.simulator.serviceUrl).port);
    await expect(startSimulator({ size: 'small', port })).rejects.toThrow('EADDRINUSE');
    await expect(startSimulator({ size: 'small', controlPort: port })).rejects.toThrow('EADDRINUSE');
  });
});
