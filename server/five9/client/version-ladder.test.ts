import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openDomain } from '#server/simulator/testing/simulated-domain';
import type { SimulatorOptions } from '#server/simulator/simulator';
import { createSupervisorClient } from './create-supervisor-client.ts';
import type { FoundVersion } from './version-ladder.ts';

interface Asked {
  newest?: NonNullable<SimulatorOptions['newest']>;
  fallsBack?: boolean;
  before?: FoundVersion['version'];
}

const HOUR_MS = 3_600_000;
const GIVEN = { signal: new AbortController().signal, timeoutMs: 5_000 };
const VIEW = { shiftStart: 0, timeZone: 0, idleTimeOut: 600 };
const calls = z.array(z.looseObject({ outcome: z.string(), count: z.number() }));

async function client({ newest = 'v9_5', fallsBack = true, before }: Asked) {
  const domain = await openDomain({ newest });
  const { clock } = domain;
  const found: string[] = [];
  const made = createSupervisorClient({
    url: domain.simulator.serviceUrl,
    username: 'sup1',
    password: 'simulator',
    clock,
    log: pino({ level: 'silent' }),
    fallsBack,
    versionBefore: before ? { version: before, at: clock.now() } : null,
    onVersion: ({ version }) => found.push(version),
  });
  return {
    made,
    found,
    clock,
    /** How many calls met nobody. */
    missed: async (): Promise<number> =>
      calls
        .parse((await domain.control('GET', '/calls')).value)
        .filter(({ outcome }) => outcome === 'http 404')
        .reduce((sum, { count }) => sum + count, 0),
    async [Symbol.asyncDispose]() {
      made.close();
      await domain.simulator.stop();
    },
  };
}

describe('the version that is spoken', () => {
  it.each([
    ['v9_5', 0],
    ['v4', 1],
    ['v3', 2],
    ['v2', 3],
    ['default', 4],
  ] as const)(
    'is %s where that is the newest there is, found with %i calls to nobody',
    async (newest, steps) => {
      await using line = await client({ newest });
      expect(await line.made.getCallCountersState(GIVEN)).toMatchObject({ kind: 'ok' });
      expect(await line.made.setSessionParameters(VIEW, GIVEN)).toMatchObject({ kind: 'ok' });
      expect(line.found).toEqual([newest]);
      expect(await line.missed()).toBe(steps);
    },
  );

  it('is the one of the address where that names one', async () => {
    await using line = await client({ newest: 'v4', fallsBack: false });
    expect(await line.made.getCallCountersState(GIVEN)).toMatchObject({
      kind: 'failed',
      failure: { kind: 'http', status: 404 },
    });
    expect(line.found).toEqual([]);
  });

  it('begins with what was found before, and with the newest again in a session an hour later', async () => {
    await using line = await client({ before: 'v3' });
    await line.made.getCallCountersState(GIVEN);
    await line.made.setSessionParameters(VIEW, GIVEN);
    expect(line.found).toEqual([]);
    await line.clock.advance(HOUR_MS);
    await line.made.setSessionParameters(VIEW, GIVEN);
    expect(line.found).toEqual(['v9_5']);
    expect(await line.missed()).toBe(0);
  });

  it('sends nothing that the version has not, and no field of a newer one', async () => {
    await using line = await client({ newest: 'v2' });
    expect(await line.made.setSessionParameters(VIEW, GIVEN)).toMatchObject({ kind: 'ok' });
    expect(await line.made.getMyPermissions(GIVEN)).toMatchObject({
      kind: 'failed',
      failure: { kind: 'lacking' },
    });
    const kept = await line.made.getSessionParameters(GIVEN);
    expect(kept).toMatchObject({ kind: 'ok', value: { idleTimeOut: 180 } });
  });
});
