import { describe, expect, it } from 'vitest';
import { ENUMERATIONS } from '#server/five9/contract/enumerations';
import {
  readConnectResult,
  readMonitoringSupervisors,
  readStationParameters,
} from '#server/five9/contract/read-acting-answers';
import { openDomain, type SimulatedDomain } from '#server/simulator/testing/simulated-domain';
import type { SoapCaller } from '#server/simulator/testing/soap-caller';

/** A supervisor with a connected station, and somebody at work. */
async function listener(domain: SimulatedDomain, user: string, station = '7001'): Promise<SoapCaller> {
  const caller = domain.as(user);
  await caller.call('loginStation', { stationName: station, forceLogoutSession: false });
  await caller.call('reconnectStation');
  return caller;
}

async function agents(domain: SimulatedDomain): Promise<{ present: string[]; absent: string[] }> {
  const { types } = await domain.state('?types=AgentState');
  const { columns = [], rows = [] } = types.AgentState ?? {};
  const at = columns.indexOf('State');
  const names = (isOut: boolean): string[] =>
    rows.flatMap((row) => ((row[at] === 'Logged Out') === isOut ? [row[0] ?? ''] : []));
  return { present: names(false), absent: names(true) };
}

const listening = async (api: SoapCaller, agentName: string | undefined) =>
  readMonitoringSupervisors((await api.call('getMonitoringSupervisors', { agentName })).value);

describe('a station', () => {
  it('is given with all that a phone needs, another password each time', async () => {
    await using domain = await openDomain();
    const api = domain.as('sup1');
    const login = async () =>
      readStationParameters(
        (await api.call('loginStation', { stationName: '7001', forceLogoutSession: false })).value,
      );
    const [first, second] = [await login(), await login()];
    expect(first).toMatchObject({
      station: '7001',
      proxy: 'sip.simulator.example:5061',
      backupProxy: 'sip2.simulator.example:5061',
      codecs: ENUMERATIONS.codec,
      cryptoSuites: ENUMERATIONS.cryptoSuite,
      useSrtp: true,
      ptimeMs: 20,
    });
    expect(second?.password).not.toBe(first?.password);
    expect(JSON.stringify((await domain.control('GET', '/acting')).value)).not.toContain(first?.password);
  });

  it.each(ENUMERATIONS.connectStationResult.map((result, n) => [String(7801 + n), result] as const))(
    '%s connects as %s',
    async (station, result) => {
      await using domain = await openDomain();
      const api = domain.as('sup1');
      await api.call('loginStation', { stationName: station, forceLogoutSession: false });
      expect(readConnectResult((await api.call('reconnectStation')).value)).toBe(result);
    },
  );

  it.each(ENUMERATIONS.connectStationProblem.map((problem, n) => [String(7901 + n), problem] as const))(
    '%s fails to connect with %s',
    async (stationName, problem) => {
      await using domain = await openDomain();
      const api = domain.as('sup1');
      await api.call('loginStation', { stationName, forceLogoutSession: false });
      const { fault } = await api.call('reconnectStation');
      expect(fault).toMatchObject({ name: 'ReconnectStationFault', fields: { problem, stationName } });
    },
  );

  it('is not found, not logged in, in use or forbidden', async () => {
    await using domain = await openDomain();
    const [one, other, without] = [domain.as('sup1'), domain.as('sup9'), domain.as('sup5')];
    const login = { stationName: '7001', forceLogoutSession: false };
    expect((await one.call('loginStation', { ...login, stationName: '1' })).fault).toMatchObject({
      name: 'StationNotFoundFault',
      fields: { stationName: '1' },
    });
    expect(await one.outcome('reconnectStation')).toBe('StationNotLoggedInFault');
    expect(await one.outcome('loginStation', { stationName: '7001' })).toBe('MissedArgumentFault');
    expect(await one.outcome('loginStation', { ...login, idleTimeOut: 5 })).toBe('IncorrectArgumentFault');
    expect(await one.outcome('loginStation', login)).toBe('ok');
    expect(await other.outcome('loginStation', login)).toBe('UserAlreadyLoggedInFault');
    expect(await other.outcome('loginStation', { ...login, forceLogoutSession: true })).toBe('ok');
    expect(await one.outcome('reconnectStation')).toBe('StationNotLoggedInFault');
    expect(await without.outcome('loginStation', login)).toBe('AccessDisallowedFault');
  });

  it('gives the session the idle time-out that was said last', async () => {
    await using domain = await openDomain();
    const api = domain.as('sup1');
    await api.open({ idleTimeOut: 60 });
    await api.call('loginStation', { stationName: '7001', forceLogoutSession: false, idleTimeOut: 600 });
    expect((await api.call('getSessionParameters')).body).toContain('<idleTimeOut>600</idleTimeOut>');
  });

  it('needs a free seat, and goes with the session', async () => {
    await using domain = await openDomain({ seats: 1 });
    const [one, other] = [domain.as('sup1'), domain.as('sup9')];
    await one.open();
    const login = { stationName: '7001', forceLogoutSession: false };
    expect(await other.outcome('loginStation', login)).toBe('UserLimitReachedFault');
    expect(await one.outcome('loginStation', login)).toBe('ok');
    await one.call('closeSession');
    expect(await one.outcome('reconnectStation')).toBe('StationNotLoggedInFault');
  });
});

describe('monitoring', () => {
  it('is seen by everybody, changes its mode and ends', async () => {
    await using domain = await openDomain();
    const { present } = await agents(domain);
    const [agentName] = present;
    const [one, other] = [await listener(domain, 'sup1'), await listener(domain, 'sup9', '7002')];
    expect(await one.outcome('startMonitoring', { agentName, monitoringMode: 'Silence' })).toBe('ok');
    expect(await other.outcome('startMonitoring', { agentName, monitoringMode: 'Whispering' })).toBe('ok');
    expect(await listening(domain.as('sup3'), agentName)).toEqual([]);
    expect(await listening(domain.as('sup10'), agentName)).toEqual([
      { supervisor: 'sup1', mode: 'Silence' },
      { supervisor: 'sup9', mode: 'Whispering' },
    ]);
    expect((await one.call('startMonitoring', { agentName, monitoringMode: 'BargeIn' })).fault).toMatchObject(
      {
        name: 'AgentMonitorFault',
        fields: { agentName, monitorError: 'The agent is already monitored by sup9.' },
      },
    );
    expect(await other.outcome('stopMonitoring', { agentName })).toBe('ok');
    expect(await one.outcome('startMonitoring', { agentName, monitoringMode: 'BargeIn' })).toBe('ok');
    expect(await listening(one, agentName)).toEqual([{ supervisor: 'sup1', mode: 'BargeIn' }]);
    await domain.change({ kind: 'agent-logout', username: agentName });
    await domain.clock.advance(1000);
    expect(await listening(one, agentName)).toEqual([]);
  });

  it('fails where it makes no sense', async () => {
    await using domain = await openDomain();
    const { present, absent } = await agents(domain);
    const [agentName, another] = present;
    const api = await listener(domain, 'sup1');
    const ask = { agentName, monitoringMode: 'Silence' };
    const unconnected = domain.as('sup9');
    expect(await unconnected.outcome('startMonitoring', ask)).toBe('StationNotLoggedInFault');
    await unconnected.call('loginStation', { stationName: '7002', forceLogoutSession: false });
    expect(await unconnected.outcome('startMonitoring', ask)).toBe('AgentMonitorFault');
    expect((await api.call('startMonitoring', { ...ask, agentName: 'nobody' })).fault).toMatchObject({
      name: 'AgentNotFoundFault',
      fields: { agentName: 'nobody' },
    });
    expect(await api.outcome('startMonitoring', { ...ask, agentName: absent[0] })).toBe('AgentMonitorFault');
    expect(await api.outcome('startMonitoring', { ...ask, monitoringMode: 'Loud' })).toBe(
      'IncorrectArgumentFault',
    );
    expect(await api.outcome('startMonitoring', { agentName })).toBe('MissedArgumentFault');
    expect(await api.outcome('stopMonitoring', { agentName })).toBe('AgentMonitorFault');
    expect(await api.outcome('startMonitoring', ask)).toBe('ok');
    expect(await api.outcome('startMonitoring', { ...ask, agentName: another })).toBe('AgentMonitorFault');
    expect(await domain.as('sup5').outcome('startMonitoring', ask)).toBe('AccessDisallowedFault');
  });
});
