import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { systemClock } from '#lib/domain/clock';
import type { ColumnRoles } from '#lib/domain/connection-settings';
import { createCheckpointsInStore } from '#server/five9/checkpoint/checkpoints-in-store';
import { PASSWORD } from '#server/simulator/service/accounts';
import { startSimulator } from '#server/simulator/simulator';
import { openStore } from '#server/store/open-store';
import { ConnectionFleet } from './connection-fleet.ts';
import type { ConnectionPlan } from './connection-plan.ts';

const WAIT = { timeout: 20_000 };

function planFor(
  url: string,
  {
    id = 'north',
    name = 'North',
    username = 'api1',
    columnRoles = {},
  }: { id?: string; name?: string; username?: string; columnRoles?: ColumnRoles } = {},
): ConnectionPlan {
  return {
    origin: 'store',
    settings: {
      id,
      name,
      url,
      zone: 'Europe/Berlin',
      dataCentreZone: 'America/Los_Angeles',
      businessDayStartMs: 0,
      shiftStartMs: 28_800_000,
      statisticsRange: 'day',
      rollingPeriod: '30m',
      columnRoles,
    },
    credentials: { polling: { username, password: PASSWORD } },
  };
}

/** A simulated domain and a fleet on it; what the fleet tells of stands in `told`. */
async function openFleet() {
  const simulator = await startSimulator({ size: 'small', seed: 7, quota: 'unlimited', clock: systemClock });
  const dataDir = await mkdtemp(join(tmpdir(), 'fleet-'));
  const store = await openStore({ dataDir });
  const log = pino({ level: 'silent' });
  const told: string[] = [];
  const calls: string[] = [];
  const fleet = new ConnectionFleet({
    clock: systemClock,
    log,
    random: () => 0.5,
    checkpointsOf: (connectionId) => createCheckpointsInStore({ store, connectionId, log }),
    onCall: (_, { operation, outcome }) => calls.push(`${operation} ${outcome}`),
    onEvent: () => undefined,
    agentsOf: () => null,
    onAdded: ({ plan }) => told.push(`added ${plan.settings.id}`),
    onReplaced: ({ plan }) => told.push(`replaced ${plan.settings.id}`),
    onRemoved: ({ plan }, next) => told.push(`removed ${plan.settings.id}${next ? ' for another' : ''}`),
  });
  const sessions = async (): Promise<string> =>
    await (await fetch(new URL('/sessions', simulator.controlUrl))).text();
  const live = (id: string): Promise<void> =>
    vi.waitFor(() => expect(fleet.named(id).statistics.status().state).toBe('live'), WAIT);
  return {
    simulator,
    fleet,
    told,
    calls,
    sessions,
    live,
    async [Symbol.asyncDispose]() {
      await fleet.stop();
      await simulator.stop();
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

describe('the fleet of connections', () => {
  it('starts what is planned and ends what no longer is, giving its seat back', async () => {
    await using line = await openFleet();
    const { serviceUrl } = line.simulator;
    await line.fleet.apply([
      planFor(serviceUrl),
      planFor(serviceUrl, { id: 'south', name: 'South', username: 'api2' }),
    ]);
    await Promise.all([line.live('north'), line.live('south')]);
    expect(line.fleet.status().map(({ name }) => name)).toEqual(['North', 'South']);
    await line.fleet.apply([planFor(serviceUrl)]);
    expect(line.told).toEqual(['added north', 'added south', 'removed south']);
    expect(() => line.fleet.named('south')).toThrow(expect.objectContaining({ code: 'unknown-connection' }));
    await vi.waitFor(async () => expect(await line.sessions()).not.toContain('api2'), WAIT);
    expect(await line.sessions()).toContain('api1');
  });

  it('goes over to another user behind the same tables', async () => {
    await using line = await openFleet();
    const { serviceUrl } = line.simulator;
    await line.fleet.apply([planFor(serviceUrl)]);
    await line.live('north');
    const { statistics } = line.fleet.named('north');
    await line.fleet.apply([planFor(serviceUrl, { username: 'api3' })]);
    await vi.waitFor(async () => expect(await line.sessions()).toContain('api3'), WAIT);
    await line.live('north');
    expect(line.fleet.named('north').statistics).toBe(statistics);
    expect(await line.sessions()).not.toContain('api1');
    expect(line.told).toEqual(['added north', 'replaced north']);
  });

  it.each([
    ['at once', 0],
    ['once it has read on', 3],
  ])('gives a seat back %s that it took up again with other columns', async (_title, readings) => {
    await using line = await openFleet();
    const { serviceUrl } = line.simulator;
    await line.fleet.apply([planFor(serviceUrl)]);
    await line.live('north');
    await line.fleet.apply([planFor(serviceUrl, { username: 'api3' })]);
    await vi.waitFor(async () => expect(await line.sessions()).toContain('api3'), WAIT);
    await line.live('north');
    const before = openedIn(await line.sessions());
    const columnRoles = { serviceLevel: 'Service Level' };
    await line.fleet.apply([planFor(serviceUrl, { username: 'api3', columnRoles })]);
    line.calls.length = 0;
    await vi.waitFor(() => expect(line.calls.length).toBeGreaterThanOrEqual(readings), WAIT);
    expect(line.calls).not.toContain('setSessionParameters ok');
    expect(openedIn(await line.sessions())).toEqual(before);
    await line.fleet.apply([]);
    expect(openedIn(await line.sessions())).toEqual([]);
  });

  it('takes a new name without a call upstream', async () => {
    await using line = await openFleet();
    const { serviceUrl } = line.simulator;
    await line.fleet.apply([planFor(serviceUrl)]);
    await line.live('north');
    const before = await line.sessions();
    await line.fleet.apply([planFor(serviceUrl, { name: 'Far north' })]);
    expect(line.fleet.status().map(({ name, state }) => `${name} ${state}`)).toEqual(['Far north live']);
    expect(openedIn(before)).toHaveLength(1);
    expect(openedIn(await line.sessions())).toEqual(openedIn(before));
  });

  it('never lets rows of one address stand among those of another', async () => {
    await using line = await openFleet();
    await using other = await openFleet();
    await line.fleet.apply([planFor(line.simulator.serviceUrl)]);
    await line.live('north');
    const { statistics } = line.fleet.named('north');
    await line.fleet.apply([planFor(other.simulator.serviceUrl)]);
    expect(line.told).toEqual(['added north', 'removed north for another', 'added north']);
    expect(line.fleet.named('north').statistics).not.toBe(statistics);
    await line.live('north');
  });

  it('carries changes out one after the other, and none once it has stopped', async () => {
    await using line = await openFleet();
    const { serviceUrl } = line.simulator;
    await Promise.all([
      line.fleet.apply([planFor(serviceUrl)]),
      line.fleet.apply([]),
      line.fleet.apply([planFor(serviceUrl)]),
    ]);
    expect(line.told).toEqual(['added north', 'removed north', 'added north']);
    await line.fleet.stop();
    await line.fleet.apply([]);
    expect(line.fleet.connections).toHaveLength(1);
  });
});

/** When each session was opened: another moment is another session. */
function openedIn(sessions: string): readonly string[] {
  return sessions.match(/"openedAt":[^,}]+/g) ?? [];
}
