import { describe, expect, it } from 'vitest';
import {
  readApiVersions,
  readCallCountersState,
  readColumnNames,
  readLoggedInUsers,
  readNamedIds,
  readPermissions,
} from '#server/five9/contract/read-answers';
import { openDomain, type SimulatedDomain } from '#server/simulator/testing/simulated-domain';
import type { SoapCaller } from '#server/simulator/testing/soap-caller';

async function opened(domain: SimulatedDomain, user: string, version = 'v9_5'): Promise<SoapCaller> {
  const caller = domain.as(user, { version });
  await caller.open();
  return caller;
}

describe('what a user learns about itself and the domain', () => {
  it('getColumnNames names the columns that getStatistics gives', async () => {
    await using domain = await openDomain();
    const api = await opened(domain, 'api1');
    const { value } = await api.call('getColumnNames', { statisticType: 'InboundCampaignStatistics' });
    expect(readColumnNames(value)).toEqual((await api.snapshot('InboundCampaignStatistics')).columns);
  });

  it('getMyPermissions lists every permission and which are held', async () => {
    await using domain = await openDomain();
    const { value } = await (await opened(domain, 'sup5')).call('getMyPermissions');
    const permissions = readPermissions(value);
    expect(permissions).toHaveLength(24);
    expect(permissions.filter((one) => !one.value).map(({ type }) => type)).toEqual([
      'CallMonitoring',
      'BargeInMonitor',
      'WhisperMonitor',
    ]);
  });

  it('getMyPermissions calls things what the version calls them', async () => {
    await using domain = await openDomain();
    const { value } = await (await opened(domain, 'api1', 'v3')).call('getMyPermissions');
    const permissions = readPermissions(value);
    expect(permissions).toContainEqual({ type: 'CampaignManagementResetDialerDCP', value: true });
    expect(permissions.map(({ type }) => type)).not.toContain('CampaignManagementResetAbandonCallRate');
  });

  it('getMySkillsIds and getMyGroupIds give administrators all, supervisors their own, under names of today', async () => {
    await using domain = await openDomain();
    const api = await opened(domain, 'api1');
    const sup = await opened(domain, 'sup2');
    const all = readNamedIds((await api.call('getMySkillsIds')).value);
    const own = readNamedIds((await sup.call('getMySkillsIds')).value);
    expect(all).toEqual(expect.arrayContaining(own));
    expect([own.length > 0, own.length < all.length]).toEqual([true, true]);
    expect(all.every(({ id }) => /^\d+$/.test(id))).toBe(true);
    await domain.change({ kind: 'rename-skill', from: own[0]?.name, to: 'Called otherwise' });
    const after = readNamedIds((await sup.call('getMySkillsIds')).value);
    expect(after).toEqual([{ id: own[0]?.id, name: 'Called otherwise' }, ...own.slice(1)]);
    expect(readNamedIds((await sup.call('getMyGroupIds')).value).length).toBeGreaterThan(0);
  });

  it('getLoggedInUsers lists the agents at work and the supervisors with a session', async () => {
    await using domain = await openDomain();
    const api = await opened(domain, 'api1');
    await opened(domain, 'sup3');
    const users = readLoggedInUsers((await api.call('getLoggedInUsers')).value);
    expect(users.filter(({ role }) => role !== 'Agent')).toEqual([
      { name: 'api1', role: 'DomainAdmin', userId: '900001' },
      { name: 'sup3', role: 'DomainSupervisor', userId: '800003' },
    ]);
    const { AgentState } = (await domain.state('?types=AgentState')).types;
    const place = AgentState?.columns.indexOf('State') ?? -1;
    const working = AgentState?.rows.filter((row) => row[place] !== 'Logged Out').map(([name]) => name);
    const agents = users.filter(({ role }) => role === 'Agent').map(({ name }) => name);
    expect(new Set(agents)).toEqual(new Set(working));
  });

  it('getApiVersions and getCallCountersState need no session, and counters are the domain’s', async () => {
    await using domain = await openDomain({ quota: 'default' });
    const api = domain.as('api1');
    expect(readApiVersions((await api.call('getApiVersions')).value)).toEqual({
      minVersion: '2',
      maxVersion: '9_5',
    });
    await opened(domain, 'api2');
    await opened(domain, 'api3');
    const states = readCallCountersState((await api.call('getCallCountersState')).value);
    expect(states.map(({ timeout }) => timeout)).toEqual([60, 3600, 86_400]);
    expect(states.map(({ callCounterStates }) => callCounterStates[0])).toEqual(
      [2, 15, 240].map((limit) => ({ operationType: 'QueryStatistics', limit, value: 2 })),
    );
    expect((await api.open()).fault?.fields).toEqual({ limit: '2', operationType: 'QueryStatistics' });
    await domain.clock.advance(50_000);
    expect((await api.open()).fault).toBeNull();
  });
});
