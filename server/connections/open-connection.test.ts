import { setTimeout as realSleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { planOf } from '#server/acting/testing/plan-of';
import { restingConnection } from '#server/acting/testing/resting-connection';
import { openDomain } from '#server/simulator/testing/simulated-domain';

it('plans a type as one that a screen shows, as long as anybody here watches it', async () => {
  await using domain = await openDomain({ quota: 'default' });
  const { clock, simulator } = domain;
  const connection = restingConnection(planOf(simulator.serviceUrl, null), clock);
  connection.demand({ AgentState: 1 });
  connection.start();
  const limitMs = (): number => connection.statistics.typeStatus('CampaignState').limitMs;
  const passes = async (holds: () => boolean): Promise<void> => {
    while (!holds()) {
      await clock.advance(100);
      await realSleep(2);
    }
  };
  await passes(() => limitMs() > 100_000);
  const letGo = connection.watch('CampaignState');
  const letGoToo = connection.watch('CampaignState');
  await passes(() => limitMs() < 100_000);
  letGo();
  connection.demand({ AgentState: 1, ACDStatus: 1 });
  await clock.advance(60_000);
  expect(limitMs()).toBeLessThan(100_000);
  letGoToo();
  letGoToo();
  await passes(() => limitMs() > 100_000);
  await connection.stop({ disconnect: false });
});
