import { describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { actingSource } from '#server/connections/acting-source';
import { openDomain } from '#server/simulator/testing/simulated-domain';
import type { SimulatorOptions } from '#server/simulator/simulator';
import { planOf } from './testing/plan-of.ts';

const NOTHING = { dispositions: [], after: null, before: null } as const;

async function acting(newest: NonNullable<SimulatorOptions['newest']>) {
  const domain = await openDomain({ newest });
  const plan = planOf(domain.simulator.serviceUrl, 'sup1');
  const source = actingSource(
    { ...plan, settings: { ...plan.settings, findsVersion: true } },
    { username: 'sup1', password: 'simulator' },
    { clock: domain.clock, log: pino({ level: 'silent' }), onPasswordRefused: () => Promise.resolve() },
  );
  return {
    source,
    async [Symbol.asyncDispose]() {
      await source.stop();
      await domain.simulator.stop();
    },
  };
}

const stop = { key: 'a-press-of-it', campaign: 'Renewals', action: 'stop', ...NOTHING } as const;

describe('acting by an older version of the service', () => {
  it.each(['v9_5', 'v4', 'v3'] as const)('changes campaigns by %s', async (newest) => {
    await using here = await acting(newest);
    expect(await here.source.permitted()).toMatchObject({
      value: { campaigns: ['start', 'stop', 'force-stop', 'reset', 'reset-dispositions'], lacks: [] },
    });
    expect(await here.source.campaign(stop)).toMatchObject({ kind: 'done' });
  });

  it.each(['v2', 'default'] as const)('offers no campaigns by %s, and says why', async (newest) => {
    await using here = await acting(newest);
    expect(await here.source.permitted()).toMatchObject({
      kind: 'done',
      value: { campaigns: [], dispositions: [], messages: true, lacks: ['campaigns', 'permissions'] },
    });
    expect(await here.source.campaign(stop)).toMatchObject({ kind: 'not-reached', why: 'version' });
  });
});
